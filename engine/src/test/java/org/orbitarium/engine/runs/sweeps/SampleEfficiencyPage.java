package org.orbitarium.engine.runs.sweeps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.SvgWriter;
import org.orbitarium.engine.figures.SweepFigure;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;

/** The handbook's page of how much data a symmetry saves, written from two sweeps and a study, so that it never says anything else. */
final class SampleEfficiencyPage {

    private static final String SEEN = "seen.pooled";
    private static final String RATIO = "seen.ratio";
    private static final String HAAR = "worst.pooled";

    private static final String PAPERS = "Vector neurons";
    private static final String OWN = "own predictor, trained with the encoder on 1500";
    private static final List<String> PREDICTORS = List.of("vector neurons", "vector neurons with cross products", "ordinary layers");
    private static final String ALONG = "share of a latent's square length along one direction";

    private final Map<String, Sweep> sweeps = new TreeMap<>();
    private final JsonNode study;
    private final Result shipped;
    private final StringBuilder page = new StringBuilder();

    private SampleEfficiencyPage(Home home) throws IOException {
        Path results = home.directory().resolve("src/site/results");
        for (String world : List.of("cloud", "rigid")) {
            sweeps.put(world, SweepFolder.read(results.resolve("sample-efficiency-" + world + ".json")));
        }
        shipped = RunFolder.open(home.asset("runs/cloud-so3")).result();
        study = new JsonMapper().readTree(results.resolve("latent-information.json").toFile());
    }

    /** Returns the page as Markdown. */
    static String markdown(Home home) throws IOException {
        SampleEfficiencyPage page = new SampleEfficiencyPage(home);
        page.head();
        page.world("cloud", "The cloud");
        page.world("rigid", "The rigid body");
        page.cause();
        page.again();
        return page.page.toString();
    }

    /** Returns the figures of the page by the names of their files. */
    static Map<String, String> figures(Home home) throws IOException {
        SampleEfficiencyPage page = new SampleEfficiencyPage(home);
        Map<String, String> figures = new TreeMap<>();
        page.sweeps.forEach((world, sweep) -> {
            Scene scene = SceneLibrary.of(home).open(home.directory().resolve("src/site/studies/" + world + "-samples.yaml").toString(),
                    List.of());
            for (String quantity : List.of(SEEN, HAAR)) {
                SweepFigure.Input input = SweepCurves.of(sweep, quantity, scene);
                figures.put(name(world, quantity), SvgWriter.write(SweepFigure.build(input, Style.light(), 760, 420)
                        .on(Style.light().palette().panel())));
            }
        });
        return figures;
    }

    private static String name(String world, String quantity) {
        return "sample-efficiency-" + world + (quantity.equals(SEEN) ? "-wedge.svg" : "-haar.svg");
    }

    private Sweep sweep(String world) {
        return Objects.requireNonNull(sweeps.get(world));
    }

    private void world(String world, String title) {
        Sweep sweep = sweep(world);
        page.append("\n## ").append(title).append("\n\n");
        if (world.equals("cloud")) {
            cloud(sweep);
        } else {
            rigid(sweep);
        }
        page.append("![Error in the wedge against the number of transitions](../resources/").append(name(world, SEEN)).append(")\n\n");
        page.append("![Error over all rotations against the number of transitions](../resources/").append(name(world, HAAR)).append(")\n");
        table(sweep, SEEN, "In the wedge, pooled:");
        table(sweep, RATIO, "In the wedge, mean of ratios:");
        table(sweep, HAAR, "Mean over 32 rotations as the Haar measure weighs them, pooled:");
        if (world.equals("rigid")) {
            needed(sweep);
        }
        difference(sweep, "Cross products", "Vector neurons");
        if (world.equals("cloud")) {
            difference(sweep, "Vector latents (cross)", "Vector latents");
        }
    }

    private void cloud(Sweep sweep) {
        Sweep.Point last = sweep.points().getLast();
        page.append(String.format(Locale.ROOT, """
                Inside the wedge the symmetry saves nothing here until there are many transitions. All clouds are one template with
                little scatter, turned about one axis: an ordinary network has an angle to learn, and with %s transitions its error is
                %s where that of the vector latents is %s. A model that must be right at every rotation cannot make use of there being
                so few. With %s transitions it is %s against %s, each in its own latents. With as many parameters as the
                vector neurons have, in place of eight times as many, the MLP is as good or a little better, pooled and from 64
                transitions on. Read back as points, in which alone the two can be compared, neither is good: in the shipped run of
                `cloud-so3`, with 1,500 transitions, the MLP has %s and the vector latents have %s, the read-out's own error
                included.

                Over all rotations there is no comparison. Equivariant models have the error that they have in the wedge; the MLP is
                worse than "nothing moves" at every number of transitions, at best %s, and more of them from the same wedge do not
                mend that (%s with %s).

                """, transitions(sweep.points().get(1)), number(interval(sweep.points().get(1), "MLP", SEEN)),
                number(interval(sweep.points().get(1), "Vector latents", SEEN)), transitions(last),
                number(interval(last, "MLP", SEEN)), number(interval(last, "Vector latents", SEEN)), points("MLP"),
                points("Vector latents"),
                number(sweep.points().stream().map(point -> interval(point, "MLP", HAAR)).min(Comparator.comparingDouble(Interval::mean))
                        .orElseThrow()), number(interval(last, "MLP", HAAR)), transitions(last)));
    }

    /** Returns the error of a model of the shipped run as points that are read from its latents. */
    private String points(String model) {
        Result.ModelResult found = shipped.models().stream().filter(each -> each.name().equals(model)).findFirst().orElseThrow();
        return number(Objects.requireNonNull(Objects.requireNonNull(found.components().get("points")).get("pooled")));
    }

    private void rigid(Sweep sweep) {
        Sweep.Point last = sweep.points().getLast();
        double goal = interval(last, "MLP", SEEN).mean();
        page.append(String.format(Locale.ROOT, """
                Here the symmetry saves data inside the wedge too: with %s transitions vector neurons are better than the MLP is with
                %s (%s), with cross products %s are enough. Attitudes scatter by 15 degrees about all three axes beside the wedge's
                turn, so that a wedge holds more than one angle. A torque turns by a cross product, and a model that can say one needs
                about half as many transitions as one that must make it of gates. The matched MLP is a little worse than the MLP.

                Over all rotations the MLP ends at %s, which is not far below "nothing moves"; the others have the error of the wedge.

                """, reaching(sweep, "Vector neurons", SEEN, goal), transitions(last), number(interval(last, "MLP", SEEN)),
                reaching(sweep, "Cross products", SEEN, goal), number(interval(last, "MLP", HAAR))));
    }

    /** Returns the fewest transitions with which a model's error is at most so great; a dash if there are none. */
    private static String reaching(Sweep sweep, String model, String quantity, double goal) {
        return sweep.points().stream().filter(point -> interval(point, model, quantity).mean() <= goal).findFirst()
                .map(SampleEfficiencyPage::transitions).orElse("–");
    }

    private void table(Sweep sweep, String quantity, String caption) {
        List<Sweep.Model> models = sweep.points().getFirst().models();
        page.append('\n').append(caption).append("\n\n| transitions |");
        models.forEach(model -> page.append(' ').append(model.name()).append(" |"));
        page.append("\n|---|").append("---|".repeat(models.size())).append('\n');
        for (Sweep.Point point : sweep.points()) {
            page.append("| ").append(transitions(point)).append(" |");
            models.forEach(model -> page.append(' ').append(text(interval(point, model.name(), quantity))).append(" |"));
            page.append('\n');
        }
        if (quantity.equals(SEEN)) {
            page.append("| parameters |");
            models.forEach(model -> page.append(String.format(Locale.ROOT, " %,d |",
                    (int) interval(sweep.points().getFirst(), model.name(), "parameters").mean())));
            page.append('\n');
        }
    }

    /** How many transitions each model needs for the best that the MLP reaches. */
    private void needed(Sweep sweep) {
        page.append("\nFewest transitions of the sweep with which a model is as good as the MLP at its best:\n\n| |");
        List<Sweep.Model> models = sweep.points().getFirst().models();
        models.forEach(model -> page.append(' ').append(model.name()).append(" |"));
        page.append("\n|---|").append("---|".repeat(models.size())).append('\n');
        for (String quantity : List.of(SEEN, HAAR)) {
            double goal = sweep.points().stream().mapToDouble(point -> interval(point, "MLP", quantity).mean()).min().orElseThrow();
            page.append("| ").append(quantity.equals(SEEN) ? "in the wedge" : "over all rotations").append(String.format(Locale.ROOT,
                    ", %.3g |", goal));
            for (Sweep.Model model : models) {
                page.append(' ').append(reaching(sweep, model.name(), quantity, goal)).append(" |");
            }
            page.append('\n');
        }
    }

    private void difference(Sweep sweep, String first, String second) {
        page.append("\n").append(first).append(" minus ").append(second.toLowerCase(Locale.ROOT))
                .append(", in the wedge, pooled, paired over seeds; an interval clear of 0 is bold:\n\n| transitions |");
        sweep.points().forEach(point -> page.append(' ').append(transitions(point)).append(" |"));
        page.append("\n|---|").append("---|".repeat(sweep.points().size())).append("\n| difference |");
        for (Sweep.Point point : sweep.points()) {
            Interval difference = Bootstrap.standard().pairedDifference(seeds(point, first), seeds(point, second));
            boolean clear = difference.low() > 0 || difference.high() < 0;
            page.append(clear ? " **" : " ").append(text(difference)).append(clear ? "** |" : " |");
        }
        page.append('\n');
    }

    private static double[] seeds(Sweep.Point point, String model) {
        return value(point, model, SEEN).seeds().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String transitions(Sweep.Point point) {
        return String.format(Locale.ROOT, "%,d", Integer.parseInt(point.values().getOrDefault("data.train", "")));
    }

    private static Sweep.Value value(Sweep.Point point, String model, String quantity) {
        return Objects.requireNonNull(point.model(model).orElseThrow().quantities().get(quantity), quantity);
    }

    private static Interval interval(Sweep.Point point, String model, String quantity) {
        Sweep.Value value = value(point, model, quantity);
        return new Interval(value.mean(), value.low(), value.high());
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.3g [%.3g, %.3g]", interval.mean(), interval.low(), interval.high());
    }

    private Interval of(String encoder, String what) {
        JsonNode interval = study.get("encoders").get(encoder).get(what).get("interval");
        return new Interval(interval.get("mean").asDouble(), interval.get("low").asDouble(), interval.get("high").asDouble());
    }

    private void head() {
        page.append("""
                # How much data a symmetry saves

                Two [sweeps](sweeps.md) over the number of training transitions, over five seeds each, in the two worlds in space. At
                every point a model takes the same number of steps (720 on the cloud, 1500 on the rigid body), so that the data are
                what changes and not how long it learns. Numbers are relMSE on 400 held-out transitions, means with bootstrap 95 %
                intervals over seeds; 1 is no better than "nothing moves". This page is written from `sample-efficiency-cloud.json`,
                `sample-efficiency-rigid.json` and `latent-information.json` in `src/site/results`; a test keeps it so.

                Errors of latent models are in their own latents, relative to how far these move. They compare a model with itself,
                over the data and over the rotations, and models of one encoder with each other; between encoders they compare what
                each has chosen to tell. On the rigid body every model predicts the observation itself, and all of them can be
                compared.
                """);
    }

    private void cause() {
        page.append(String.format(Locale.ROOT, """

                ## What limits the error on the cloud

                On the rigid body cross products lower the error in the wedge; on the cloud, with the paper's encoder, they hardly do.
                The world is not the reason: with sixteen vectors of a richer latent they lower it there too, up to 256 transitions;
                with more of them the plain model, whose latents span all three directions, has learned to do without. The encoders of
                the shipped run of `cloud-so3` were frozen, and predictors from (z, a) to z′ trained anew on 24,000 other transitions:
                one that can say what the run's own predictor can, one with cross products, and one of ordinary layers that no
                symmetry binds. Given the points the answer is exact, since nothing in the world is left to chance; given the paper's
                latents none of the three comes below %s, of the %s that the run's own predictor has. That much is not to be had from
                z. The same predictors, trained in the same way on the richer latents, reach %s.

                So about two thirds of the error of the paper's encoder is what its latents do not tell, and a better predictor does
                not mend it: %.0f %% of the square length of its sixteen vectors lies along one direction, and a direction alone does
                not say how a cloud is turned about it. The rest is what few transitions and an encoder that moves while it is learned
                from cost. What cross products can add is the difference between the first two of the new predictors, small beside
                both.

                """, number(least(PAPERS)), number(of(PAPERS, OWN)), number(least("Vector latents")), 100 * of(PAPERS, ALONG).mean()));
        page.append("| frozen encoder | its own predictor, 1,500 transitions |");
        PREDICTORS.forEach(predictor -> page.append(' ').append(predictor).append(", 24,000 |"));
        page.append(" along one direction |\n|---|---|").append("---|".repeat(PREDICTORS.size())).append("---|\n");
        study.get("encoders").fieldNames().forEachRemaining(encoder -> {
            page.append("| ").append(encoder).append(" | ").append(text(of(encoder, OWN)))
                    .append(" |");
            PREDICTORS.forEach(predictor -> page.append(' ').append(text(of(encoder, predictor))).append(" |"));
            page.append(String.format(Locale.ROOT, " %.1f %% |%n", 100 * of(encoder, ALONG).mean()));
        });
    }

    private Interval least(String encoder) {
        return PREDICTORS.stream().map(predictor -> of(encoder, predictor)).min(Comparator.comparingDouble(Interval::mean)).orElseThrow();
    }

    /** Returns the share of the error of a model's encoder and predictor that no new predictor on the same latents does without. */
    static double untold(Home home, String encoder) throws IOException {
        SampleEfficiencyPage page = new SampleEfficiencyPage(home);
        return page.least(encoder).mean() / page.of(encoder, OWN).mean();
    }

    private static String number(Interval interval) {
        return String.format(Locale.ROOT, "%.2g", interval.mean());
    }

    private void again() {
        page.append("\n## To do it again\n\n```\n");
        for (Map.Entry<String, Sweep> entry : sweeps.entrySet()) {
            Sweep sweep = entry.getValue();
            page.append("orbitarium sweep src/site/studies/").append(sweep.scene()).append(".yaml");
            for (String key : sweep.keys()) {
                page.append(" --over ").append(sweep.points().stream().map(point -> point.values().getOrDefault(key, ""))
                        .collect(Collectors.joining(",", key + "=", "")));
            }
            page.append(" --seeds ").append(sweep.seeds().stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .append(" --out sweeps/").append(entry.getKey()).append(" --quantity ").append(SEEN).append('\n');
        }
        page.append("mvn -Pscience verify -Dtest=LatentInformationStudyTest\n```\n\nOn ")
                .append(sweep("cloud").versions().getOrDefault("cpu", "").replaceAll(" \\(.*", "")).append(", PyTorch ")
                .append(sweep("cloud").versions().getOrDefault("pytorch", "")).append("; the files have the value with each seed.\n");
    }
}
