package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.worlds.rigid.Balance;

/** A figure says its own words in the language of its style; what it is handed it says as it is. */
final class LanguagesTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    /** What the samples hand to their figures, names, and what is written so in every language. */
    private static final Set<String> HANDED = Set.of("Baseline", "Equivariant", "Stem", "MLP", "matched", "seed", "now", "epoch", "relMSE",
            "step", "loss", "vectors", "sample", "float");

    private static List<Figure> figures(Style style, double scale) {
        Style shown = style.with(style.type().times(scale));
        List<Figure> figures = new ArrayList<>();
        for (double side : new double[] {360 * scale, 508 * scale}) {
            for (double angle : new double[] {37, 137, 215, 300}) {
                figures.add(ArenaFigure.build(Samples.arena(angle, angle > 200), shown, side, side));
                figures.add(ArenaFigure.build(Samples.vectors(angle, angle > 200), shown, side, side));
                figures.add(DialFigure.build(Samples.dial(angle), shown, side, side));
                figures.add(DialFigure.build(Samples.trainingDial(angle), shown, side, side));
                figures.add(DialFigure.build(Samples.crowdedDial(angle), shown, side, side));
            }
        }
        for (boolean float32 : new boolean[] {true, false}) {
            LatentsFigure.Input latents = new LatentsFigure.Input(Samples.strips(), Samples.meter(float32));
            figures.add(LatentsFigure.build(latents, shown, 1024 * scale, (shown.type().spare() ? 560 : 240) * scale));
        }
        figures.add(Samples.stage(GroupElement.parse("(20, 70, 40)deg + (3, 4, 5)"), new Balance(2e-13, 0), shown, 442 * scale,
                380 * scale));
        figures.add(CurveFigure.build(Samples.curves(60_000, true), shown, 700 * scale, 400 * scale));
        figures.add(StripsFigure.build(new StripsFigure.Input(List.of(), StripsFigure.Detail.ALL, ""), shown, 400 * scale, 100 * scale));
        return figures;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.5, 2})
    void chineseFiguresAreWholeAndHaveNoEnglishLeft(double scale) {
        for (Style style : List.of(Style.dark(), Style.light().with(TypeScale.PRESENTER))) {
            for (Figure figure : figures(style.with(Language.CHINESE), scale)) {
                assertEquals(List.of(), Texts.cutOff(figure));
                Set<String> left = new TreeSet<>();
                for (Mark mark : figure.marks()) {
                    if (mark instanceof Mark.Text text) {
                        Matcher matcher = WORD.matcher(text.text());
                        while (matcher.find()) {
                            left.add(matcher.group());
                        }
                    }
                }
                left.removeAll(HANDED);
                assertEquals(Set.of(), left);
            }
        }
    }

    @Test
    void whatIsSaidInChineseLiesWhereNothingElseDoes() {
        for (Figure figure : figures(Style.dark().with(Language.CHINESE), 1)) {
            assertEquals(List.of(), Texts.overlaps(figure));
        }
    }

    @Test
    void aStyleSpeaksEnglishUnlessItIsToldOtherwise() {
        assertEquals(Language.ENGLISH, Style.dark().language());
        assertEquals(Language.CHINESE, Style.light().with(Language.CHINESE).with(TypeScale.PRESENTER).language());
        List<String> english = Texts.words(DialFigure.build(Samples.dial(40), Style.dark(), 508, 508));
        List<String> chinese = Texts.words(DialFigure.build(Samples.dial(40), Style.dark().with(Language.CHINESE), 508, 508));
        assertTrue(english.contains("inside") && chinese.contains("楔形内"), chinese.toString());
        assertNotEquals(english, chinese);
    }
}
