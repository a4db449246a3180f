package org.orbitarium.engine.planning;

import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.models.Centroids;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Shortfall;
import org.orbitarium.engine.worlds.Simulation;

/**
 * A trained model. It sees what the world shows, and nothing else of it.
 *
 * @param world  says what is shown and what is short of the goal
 * @param model  computes in its own precision; the costs are summed in double
 * @param cost   of what it foresees
 * @param reader of its latents; null if they are observations
 * @param form   how latents are compared with the goal
 */
public record ModelOutlook(GoalWorld world, LatentModel model, Cost cost, @Nullable Reader reader, LatentGoal form) implements Outlook {

    /** A model of observations. */
    public static ModelOutlook explicit(GoalWorld world, LatentModel model, Cost cost) {
        return new ModelOutlook(world, model, cost, null, LatentGoal.READ_OUT);
    }

    @Override
    public Foresight from(Simulation now, double[] goal) {
        Rows seen = single(world.observe(now.state()));
        Rows wanted = single(world.observe(goal));
        return new Imagined(this, model.encode(seen), Centroids.of(world.observation(), seen), wanted.data(),
                reader != null && form == LatentGoal.DISTANCE ? model.encode(wanted).data() : new double[0]);
    }

    private static Rows single(double[] row) {
        return new Rows(1, row.length, row);
    }

    /**
     * From one moment on.
     *
     * @param latent   E(o), one row
     * @param centroid of o, one row
     * @param goal     an observation
     * @param aim      E(goal), or nothing if latents are not compared
     */
    private record Imagined(ModelOutlook outlook, Rows latent, Rows centroid, double[] goal, double[] aim) implements Foresight {

        @Override
        public double[] costs(Rows plans) {
            return Candidates.costs(plans.count(), (from, to, costs) -> roll(plans, from, to, (step, last, latents, observations) -> {
                for (int i = 0; i < latents.count(); i++) {
                    costs[from + i] += outlook.cost.of(shortfall(latents, observations, i), last);
                }
            }));
        }

        @Override
        public Rows path(double[] plan) {
            int width = outlook.world.action().width();
            Rows path = Rows.zeros(plan.length / width + 1, goal.length);
            path.set(0, observed(latent, centroid).data());
            roll(new Rows(1, plan.length, plan), 0, 1, (step, _, _, observations) -> path.set(step + 1, observations.data()));
            return path;
        }

        private Shortfall shortfall(Rows latents, Rows observations, int row) {
            Shortfall read = outlook.world.shortfall(observations.data(), row * observations.width(), goal);
            if (aim.length == 0) {
                return read;
            }
            double sum = 0;
            for (int i = 0; i < aim.length; i++) {
                double apart = latents.at(row, i) - aim[i];
                sum += apart * apart;
            }
            return new Shortfall(read.place(), sum / aim.length, read.approach());
        }

        /** Lets the model run, and shows every step of it. */
        private void roll(Rows plans, int from, int to, Visitor visitor) {
            int width = outlook.world.action().width();
            int steps = plans.width() / width;
            Rows latents = repeated(latent, to - from);
            Rows centroids = repeated(centroid, to - from);
            for (int step = 0; step < steps; step++) {
                Rows actions = Rows.zeros(to - from, width);
                for (int i = from; i < to; i++) {
                    System.arraycopy(plans.data(), i * plans.width() + step * width, actions.data(), (i - from) * width, width);
                }
                latents = outlook.model.predict(latents, actions);
                if (outlook.reader != null) {
                    centroids = outlook.reader.centroid().after(centroids, actions);
                }
                visitor.visit(step, step == steps - 1, latents, observed(latents, centroids));
            }
        }

        private Rows observed(Rows latents, Rows centroids) {
            return outlook.reader == null ? latents : outlook.reader.readOut().apply(latents, centroids);
        }

        private static Rows repeated(Rows row, int count) {
            double[] data = new double[count * row.width()];
            for (int i = 0; i < data.length; i += row.width()) {
                System.arraycopy(row.data(), 0, data, i, row.width());
            }
            return new Rows(count, row.width(), data);
        }
    }

    /** Sees one step of all plans of a chunk. */
    @FunctionalInterface
    private interface Visitor {

        void visit(int step, boolean last, Rows latents, Rows observations);
    }
}
