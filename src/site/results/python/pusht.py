"""PushT in Python: the same episodes as PhysicsBenchmark, in gym-pusht and in the loop of pymunk below it."""

import gym_pusht  # noqa: F401  (registers the environment)
import gymnasium
import numpy
from timing import median_seconds

SUBSTEPS = 10
# start (agent x, y, block x, y, angle), control steps before the measured ones, targets
EPISODES = {
    "free": ([100, 400, 300, 150, 0], 0, [(80 + 10 * (i % 7), 420 - 9 * (i % 5)) for i in range(10)]),
    "one contact": ([256, 140, 256, 156, 0], 2, [(256, 140 + 6 * (i + 1)) for i in range(12)]),
    "two contacts": ([300, 270, 256, 220, 0], 5, [(300 - 6 * (i + 1), 270 - 6 * (i + 1)) for i in range(15)]),
}


def environment():
    return gymnasium.make("gym_pusht/PushT-v0", disable_env_checker=True, max_episode_steps=100_000).unwrapped


def physics(env, target):
    """What env.step does without observation and reward."""
    for _ in range(SUBSTEPS):
        acceleration = env.k_p * (target - env.agent.position) + env.k_v * -env.agent.velocity
        env.agent.velocity += acceleration * env.dt
        env.space.step(env.dt)


def steps_per_second(name, advance):
    start, skipped, targets = EPISODES[name]
    targets = [numpy.array(target, dtype=float) for target in targets]
    env = environment()

    def begin():
        env.reset(options={"reset_to_state": start})
        for target in targets[:skipped]:
            advance(env, target)

    def episode():
        for target in targets[skipped:]:
            advance(env, target)

    def whole():
        begin()
        episode()

    # the reset cannot be copied as ours can, so its time is taken away
    seconds = median_seconds(whole, 60) - median_seconds(begin, 60)
    return SUBSTEPS * len(targets[skipped:]) / seconds


def measure():
    return {
        name: {
            "gym-pusht": steps_per_second(name, lambda env, target: env.step(target)),
            "pymunk": steps_per_second(name, physics),
        }
        for name in EPISODES
    }


if __name__ == "__main__":
    print(measure())
