package org.orbitarium.engine.models;

import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.Representation;

/** The centroid of the places that a row holds: what a translation moves and a model that is centred does not see. */
public final class Centroids {

    private Centroids() {
    }

    /** Returns the centroid of the places of every row, [n, d]; zeros if rows hold none. */
    public static Rows of(Representation representation, Rows rows) {
        int d = representation.dimension();
        Rows centroids = Rows.zeros(rows.count(), d);
        long places = representation.fields().stream().filter(Field.POSITION::equals).count();
        int at = 0;
        for (Field field : representation.fields()) {
            for (int i = 0; i < centroids.data().length && field == Field.POSITION; i++) {
                centroids.data()[i] += rows.at(i / d, at + i % d) / places;
            }
            at += field.width(d);
        }
        return centroids;
    }

    /** Returns rows with their places moved so that their centroids are the origin; what is no place stays. */
    public static Rows subtract(Representation representation, Rows rows) {
        return move(representation, rows, of(representation, rows), -1);
    }

    /**
     * Returns rows with their places moved.
     *
     * @param by how far, a row each, [n, d]
     */
    public static Rows add(Representation representation, Rows rows, Rows by) {
        return move(representation, rows, by, 1);
    }

    private static Rows move(Representation representation, Rows rows, Rows by, int sign) {
        int d = representation.dimension();
        Rows moved = new Rows(rows.count(), rows.width(), rows.data().clone());
        int at = 0;
        for (Field field : representation.fields()) {
            for (int i = 0; i < by.data().length && field == Field.POSITION; i++) {
                moved.data()[i / d * rows.width() + at + i % d] += sign * by.data()[i];
            }
            at += field.width(d);
        }
        return moved;
    }
}
