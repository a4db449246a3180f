package org.orbitarium.engine.planning;

import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Simulation;

/**
 * The world itself as its own model: what the same planner can reach if it foresees without an error.
 *
 * @param world the world
 * @param cost  of what it shows
 */
public record SimulatorOutlook(GoalWorld world, Cost cost) implements Outlook {

    @Override
    public Foresight from(Simulation now, double[] goal) {
        Simulation here = now.copy();
        double[] wanted = world.observe(goal);
        int width = world.action().width();
        return new Foresight() {
            @Override
            public double[] costs(Rows plans) {
                return Candidates.costs(plans.count(), (from, to, costs) -> {
                    for (int i = from; i < to; i++) {
                        costs[i] = cost(plans.row(i));
                    }
                });
            }

            private double cost(double[] plan) {
                Simulation simulation = here.copy();
                double sum = 0;
                for (int at = 0; at < plan.length; at += width) {
                    simulation.step(action(plan, at, width));
                    sum += cost.of(world.shortfall(world.observe(simulation.state()), 0, wanted), at + width == plan.length);
                }
                return sum;
            }

            @Override
            public Rows path(double[] plan) {
                Simulation simulation = here.copy();
                Rows path = Rows.zeros(plan.length / width + 1, world.observation().width());
                path.set(0, world.observe(simulation.state()));
                for (int step = 1; step < path.count(); step++) {
                    simulation.step(action(plan, (step - 1) * width, width));
                    path.set(step, world.observe(simulation.state()));
                }
                return path;
            }
        };
    }

    private static double[] action(double[] plan, int at, int width) {
        double[] action = new double[width];
        System.arraycopy(plan, at, action, 0, width);
        return action;
    }
}
