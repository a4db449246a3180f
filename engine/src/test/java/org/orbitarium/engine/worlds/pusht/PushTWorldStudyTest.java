package org.orbitarium.engine.worlds.pusht;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;

/** Measures what the handbook's page on PushT states and writes {@code src/site/results/pusht-world.json}. */
@Tag("science")
final class PushTWorldStudyTest {

    private static final int SEEDS = 10;
    private static final int EPISODES = 1000;
    private static final int TWO_CONTACTS = 512;
    /** An episode has left the orbit if it is this far away, px or rad: far above rounding, far below anything visible. */
    private static final double LEFT = 1e-6;
    private static final Streams STREAMS = new Streams(2026);

    @Test
    void writeTheResults() throws JsonProcessingException {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("command", "mvn -pl engine test -Dtest=PushTWorldStudyTest -Dtest.groups.excluded=bench");
        results.put("settings", settings());
        results.put("recordings", recordings());
        results.put("orbit", orbits());
        results.put("twoContacts", twoContacts());
        results.put("amplification", amplification());
        results.put("floatFloor", floatFloor());
        results.put("mirror", mirror());
        results.put("paperInterior", paperInterior());
        Path home = Path.of(Objects.requireNonNull(System.getProperty("orbitarium.home")));
        AtomicFiles.write(home.resolve("src/site/results/pusht-world.json"),
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writeValueAsString(results) + "\n");
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("java", System.getProperty("java.vm.version"));
        settings.put("platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        settings.put("orbitSeeds", "0.." + (SEEDS - 1));
        settings.put("seed", STREAMS.seed());
        settings.put("episodesPerSeed", EPISODES);
        settings.put("stepsPerEpisode", InteriorEpisodes.STEPS);
        settings.put("leftTheOrbitAbove", LEFT);
        return settings;
    }

    private static Map<String, Object> recordings() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Convention convention : Convention.values()) {
            for (Order order : Order.values()) {
                ReplayReport report = new Replay(convention, order)
                        .compare(Recordings.steps(convention), Recordings.resets(convention), Progress.NONE);
                Map<String, Object> classes = new LinkedHashMap<>();
                report.byContact().forEach((contact, part) -> classes.put(lower(contact), Map.of("steps", part.steps(),
                        "maxPixels", part.maxPixels(), "maxRadians", part.maxRadians(), "rowsAbove1e-9", part.rowsAbove())));
                all.put(lower(convention) + " " + lower(order), classes);
            }
        }
        return all;
    }

    private static Map<String, Object> orbits() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Order order : Order.values()) {
            PushTWorld world = world(order);
            List<Orbit> orbits = new ArrayList<>();
            int mirrored = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                Streams streams = new Streams(seed);
                List<Plan> plans = InteriorEpisodes.draw(world, EPISODES, streams);
                for (int i = 0; i < EPISODES; i++) {
                    O2 g = InteriorEpisodes.element(streams, i);
                    mirrored += g.mirror() ? 1 : 0;
                    orbits.add(Orbit.of(world, plans.get(i), g));
                }
            }
            Map<String, Object> found = residuals(orbits);
            found.put("mirrored", mirrored);
            found.put("withContact", orbits.stream().filter(orbit -> orbit.pairs() > 0).count());
            found.put("withTwoContacts", orbits.stream().filter(orbit -> orbit.pairs() > 1).count());
            all.put(lower(order), found);
            assertTrue(order == Order.UPSTREAM || orbits.stream().allMatch(orbit -> orbit.residual() <= 1e-10));
        }
        return all;
    }

    private static Map<String, Object> twoContacts() {
        PushTWorld fixed = world(Order.FIXED);
        Map<String, List<Plan>> sets = new LinkedHashMap<>();
        sets.put("agent starts in the notch, clear of the T", InteriorEpisodes.drawNotch(fixed, TWO_CONTACTS, STREAMS));
        sets.put("agent starts anywhere", InteriorEpisodes.drawAnywhere(fixed, TWO_CONTACTS, STREAMS));
        sets.put("agent starts inside the T", InteriorEpisodes.drawInside(fixed, TWO_CONTACTS, STREAMS));
        Map<String, Object> all = new LinkedHashMap<>();
        sets.forEach((name, plans) -> {
            for (Order order : Order.values()) {
                List<Orbit> orbits = new ArrayList<>();
                for (int i = 0; i < plans.size(); i++) {
                    orbits.add(Orbit.of(world(order), plans.get(i), InteriorEpisodes.element(STREAMS, i)));
                }
                Map<String, Object> found = residuals(orbits);
                found.put("left", orbits.stream().filter(orbit -> orbit.residual() > LEFT).count());
                all.put(name + ", " + lower(order), found);
            }
        });
        return all;
    }

    /** How much a disturbance of the block's start by 1e-9 px grows over an episode: what rounding is multiplied by. */
    private static Map<String, Object> amplification() {
        PushTWorld world = world(Order.FIXED);
        double[] growth = InteriorEpisodes.draw(world, EPISODES, STREAMS).stream().mapToDouble(plan -> {
            double[] start = plan.start().clone();
            start[4] += 1e-9;
            double[][] still = plan.simulate(world);
            double[][] disturbed = new Plan(start, plan.actions()).simulate(world);
            double worst = 0;
            for (int t = 0; t < still.length; t++) {
                worst = Math.max(worst, InteriorEpisodes.residual(still[t], disturbed[t]));
            }
            return worst / 1e-9;
        }).sorted().toArray();
        return Map.of("median", growth[growth.length / 2], "percentile99", growth[growth.length * 99 / 100],
                "max", growth[growth.length - 1]);
    }

    private static Map<String, Object> floatFloor() {
        PushTWorld world = world(Order.FIXED);
        O2 g = O2.degrees(37);
        double[] state = {300, 256, 0, 0, 256, 256, 0.3};
        double[] start = Arrays.copyOf(state, PushTWorld.START);
        System.arraycopy(state, 0, start, PushTSimulation.STATE, PushTSimulation.STATE);
        Plan probe = new Plan(start, new double[][] {{0, 0.6}, {0, 0.6}, {0.5, 0}, {-0.5, 0.2}, {0, -0.5}, {0.4, 0}});
        List<Plan> plans = InteriorEpisodes.draw(world, EPISODES, STREAMS);
        Map<String, Function<Plan, Plan>> roundings = new LinkedHashMap<>();
        roundings.put("double actions", plan -> plan);
        roundings.put("float32 actions", plan -> new Plan(plan.start(), each(plan.actions())));
        roundings.put("float32 absolute targets", PushTWorldStudyTest::roundTargets);
        Map<String, Object> all = new LinkedHashMap<>();
        roundings.forEach((name, rounding) -> {
            Map<String, Object> found = residuals(plans.stream().map(plan -> turned(world, plan, rounding, g)).toList());
            found.put("publishedProbe", turned(world, probe, rounding, g).residual());
            all.put(name, found);
        });
        return all;
    }

    private static Orbit turned(PushTWorld world, Plan plan, Function<Plan, Plan> rounding, O2 g) {
        return Orbit.of(world, rounding.apply(plan), rounding.apply(world.turn(g, plan)), g);
    }

    private static double[][] each(double[][] actions) {
        return Arrays.stream(actions).map(action -> new double[] {(float) action[0], (float) action[1]}).toArray(double[][]::new);
    }

    /** The agent is kinematic, so the targets of a plan are known; each is rounded, then made relative again. */
    private static Plan roundTargets(Plan plan) {
        Agent agent = new Agent(plan.start()[0], plan.start()[1]);
        double[][] rounded = new double[plan.actions().length][];
        for (int t = 0; t < rounded.length; t++) {
            double x = (float) (agent.x + Convention.SCALE * plan.actions()[t][0]);
            double y = (float) (agent.y + Convention.SCALE * plan.actions()[t][1]);
            rounded[t] = new double[] {(x - agent.x) / Convention.SCALE, (y - agent.y) / Convention.SCALE};
            agent.follow(x, y);
        }
        return new Plan(plan.start(), rounded);
    }

    /** A mirror takes the T's local x axis d to −M d; a world that took it to +M d would be somewhere else. */
    private static Map<String, Object> mirror() {
        PushTWorld world = world(Order.FIXED);
        double right = 0;
        double wrong = 0;
        List<Plan> plans = InteriorEpisodes.draw(world, 200, STREAMS).stream().toList();
        for (int i = 0; i < plans.size(); i++) {
            O2 g = new O2(InteriorEpisodes.element(STREAMS, i).angle(), true);
            Plan turned = world.turn(g, plans.get(i));
            double[] start = turned.start().clone();
            start[6] -= Math.PI;
            start[6 + PushTSimulation.STATE] -= Math.PI;
            right = Math.max(right, Orbit.of(world, plans.get(i), turned, g).residual());
            double[] want = world.turnState(g, last(world, plans.get(i)));
            double[] found = last(world, new Plan(start, turned.actions()));
            wrong += Math.hypot(want[4] - found[4], want[5] - found[5]) / plans.size();
        }
        return Map.of("episodes", plans.size(), "maxPixelsWithMinusM", right, "meanFinalPixelsWithPlusM", wrong);
    }

    private static double[] last(PushTWorld world, Plan plan) {
        double[][] states = plan.simulate(world);
        return states[states.length - 1];
    }

    /** What the published interior filter lets through. */
    private static Map<String, Object> paperInterior() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Task task : Task.values()) {
            PushTWorld world = new PushTWorld(
                    new PushTParameters(task, Variant.PAPER, BlockFeature.STEM, Order.FIXED, Convention.RELATIVE));
            int usable = 0;
            int walled = 0;
            int kept = 0;
            double worst = 0;
            double worstKept = 0;
            for (int i = 0; i < 2 * EPISODES; i++) {
                Plan plan = world.draw(STREAMS.stream("paper/" + i), Wedge.FULL);
                O2 g = InteriorEpisodes.element(STREAMS, i);
                PushTSimulation a = world.start(plan.start());
                PushTSimulation b = world.start(world.turnStart(g, plan.start()));
                boolean clear = true;
                for (double[] action : plan.actions()) {
                    double[] before = a.state();
                    a.step(action);
                    b.step(world.action().apply(g, action));
                    double residual = InteriorEpisodes.residual(world.turnState(g, a.state()), b.state());
                    clear &= world.clear(before, a.state());
                    if (world.usable(before, a.state())) {
                        usable++;
                        walled += a.contacts().wall() ? 1 : 0;
                        worst = Math.max(worst, residual);
                        kept += clear ? 1 : 0;
                        worstKept = clear ? Math.max(worstKept, residual) : worstKept;
                    }
                }
            }
            all.put(lower(task), Map.of("usable", usable, "touchAWall", walled, "worst", worst, "keptInTestSets", kept,
                    "worstKept", worstKept));
            assertEquals(0, worstKept, 1e-10);
        }
        return all;
    }

    private static Map<String, Object> residuals(List<Orbit> orbits) {
        double[] sorted = orbits.stream().mapToDouble(Orbit::residual).sorted().toArray();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("episodes", sorted.length);
        found.put("median", sorted[sorted.length / 2]);
        found.put("percentile99", sorted[sorted.length * 99 / 100]);
        found.put("max", sorted[sorted.length - 1]);
        return found;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static PushTWorld world(Order order) {
        return new PushTWorld(new PushTParameters(Task.PUSH, Variant.CLEAN, BlockFeature.STEM, order, Convention.RELATIVE));
    }
}
