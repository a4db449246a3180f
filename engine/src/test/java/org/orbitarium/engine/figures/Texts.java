package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;

/** Looks at the words of a figure as a reader would: what they say, whether they are cut off, whether they lie on each other. */
final class Texts {

    private Texts() {
    }

    /** Returns all upright texts. */
    static List<Mark.Text> of(Figure figure) {
        List<Mark.Text> texts = new ArrayList<>();
        for (Mark mark : figure.marks()) {
            if (mark instanceof Mark.Text text && text.rotation() == 0) {
                texts.add(text);
            }
        }
        return texts;
    }

    static List<String> words(Figure figure) {
        return of(figure).stream().map(Mark.Text::text).toList();
    }

    /** Returns the texts that leave the figure. */
    static List<String> cutOff(Figure figure) {
        List<String> cut = new ArrayList<>();
        for (Mark.Text text : of(figure)) {
            double[] b = box(text);
            if (b[0] < -0.5 || b[2] > figure.width() + 0.5 || b[1] < -0.5 || b[3] > figure.height() + 0.5) {
                cut.add(text.text());
            }
        }
        return cut;
    }

    /** Returns the pairs of texts that lie on each other. */
    static List<String> overlaps(Figure figure) {
        List<Mark.Text> texts = of(figure);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] a = box(texts.get(i));
                double[] b = box(texts.get(j));
                if (a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5) {
                    pairs.add(texts.get(j).text() + " | " + texts.get(i).text());
                }
            }
        }
        return pairs;
    }

    /** Left, top, right, bottom of what is inked: capitals above the base line, little below it. */
    private static double[] box(Mark.Text text) {
        double width = TextMetrics.width(text);
        double left = text.x() - width * text.anchor().share();
        return new double[] {left, text.y() - TextMetrics.capHeight(text.size()), left + width, text.y() + 0.1 * text.size()};
    }
}
