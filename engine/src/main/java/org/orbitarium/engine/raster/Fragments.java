package org.orbitarium.engine.raster;

import java.util.Arrays;

/**
 * The pixels of a frame while it is drawn: a z-buffer for what covers whole pixels, and for every pixel a list of what covers it in part
 * or lets light through (the A-buffer of Carpenter, 1984). Lists are sorted and blended at the end, so neither smooth edges nor glass
 * depend on the order of drawing. Buffers are kept for the next frame. Nearness is 1/depth, linear on the screen; 0 is infinitely far.
 * What is read together lies side by side in memory: most of the time is spent waiting for it.
 */
final class Fragments {

    /** Numbers of a pixel: bits of the nearness of the nearest opaque shape, who drew it, and where its list begins; 0 is none. */
    private static final int CELL = 4;
    private static final int OWNER = 1;
    private static final int HEAD = 2;
    /** Numbers of a fragment: bits of the nearness, who drew it, next of the list, colour. */
    private static final int RECORD = 4;
    private static final int MAKER = 1;
    private static final int NEXT = 2;
    private static final int COLOUR = 3;

    /** Marks the maker of what is only the rim of a shape. */
    private static final int RIM = 1 << 30;
    /** The identity of what the pointer passes through. */
    private static final int GLASS = Integer.MIN_VALUE;
    private static final int OPAQUE = 255;
    private static final int FIRST_SIZE = 1 << 14;
    private static final int LEAST_LIMIT = 1 << 18;
    /** Fragments a pixel, on average, beyond which lists are blended before the frame is complete. */
    private static final int MOST_LAYERS = 16;
    private static final int MOST_FRAGMENTS = 1 << 25;
    /** What covers less of a pixel cannot be picked there. */
    private static final int PICKED = 64;
    private static final float SAME_DEPTH = 0.004f;

    private int width;
    private int height;
    private int limit;

    private int[] target = {};
    private int[] cells = {};
    /** The pixels that have a list. */
    private int[] listed = {};
    private int lists;
    /** Fragments; the first place is never used. */
    private int[] records = new int[RECORD * FIRST_SIZE];
    private int used = RECORD;

    /** By maker, from 1. */
    private int[] identities = new int[64];
    private int current;
    private boolean merging;
    private boolean drawsGlass;
    private int[] order = new int[64];

    /** Begins a frame. */
    void begin(Frame frame, int[] picture) {
        width = frame.width();
        height = frame.height();
        int pixels = frame.pixels();
        if (listed.length < pixels) {
            cells = new int[CELL * pixels];
            listed = new int[pixels];
        }
        limit = RECORD * Math.clamp((long) MOST_LAYERS * pixels, LEAST_LIMIT, MOST_FRAGMENTS);
        target = picture;
        Arrays.fill(target, 0, pixels, Colours.premultiplied(frame.background()));
        Arrays.fill(cells, 0, CELL * pixels, 0);
        lists = 0;
        used = RECORD;
        current = 0;
    }

    /**
     * Begins a shape.
     *
     * @param id     what picking answers
     * @param glass  whether the pointer passes through
     * @param merges whether parts of it that meet in a pixel at the same depth count once, as the pieces of a line do
     */
    void shape(int id, boolean glass, boolean merges) {
        current++;
        if (current == identities.length) {
            identities = Arrays.copyOf(identities, 2 * current);
        }
        identities[current] = glass ? GLASS : id;
        drawsGlass = glass;
        merging = merges;
    }

    /** Draws a colour, not premultiplied, into a pixel of the picture. */
    void plot(int pixel, double nearer, int argb) {
        float nearness = (float) nearer;
        int w = Float.floatToRawIntBits(nearness);
        int cell = CELL * pixel;
        int alpha = argb >>> 24;
        // positive numbers compare as their bits do
        if (w > cells[cell] && nearness > 0) {
            if (alpha == OPAQUE) {
                cells[cell] = w;
                cells[cell + OWNER] = current;
                target[pixel] = argb;
            } else if (alpha > 0) {
                layer(pixel, w, argb);
            }
        } else if (drawsGlass && cells[cell + OWNER] >= RIM && alpha > 0) {
            // a rim parts shapes from each other, but makes no gap in glass
            layer(pixel, w, argb);
        }
    }

    /** Draws the rim of the shape into a pixel. */
    void plotRim(int pixel, double nearer, int argb) {
        current |= RIM;
        plot(pixel, nearer, argb);
        current ^= RIM;
    }

    /** Returns whether nothing was drawn into a pixel. */
    boolean isEmpty(int pixel) {
        return cells[CELL * pixel] == 0 && cells[CELL * pixel + HEAD] == 0;
    }

    /** Returns whether anything drawn so near into a pixel may be seen. */
    boolean reaches(int pixel, double nearer) {
        return Float.floatToRawIntBits((float) nearer) > cells[CELL * pixel] || (drawsGlass && cells[CELL * pixel + OWNER] >= RIM);
    }

    private void layer(int pixel, int w, int argb) {
        int head = CELL * pixel + HEAD;
        int first = cells[head];
        if (merging && first > 0 && records[first + MAKER] == current && alike(w, records[first])) {
            if (argb >>> 24 > records[first + COLOUR] >>> 24) {
                records[first] = w;
                records[first + COLOUR] = argb;
            }
            return;
        }
        if (used == records.length || used == limit) {
            makeRoom();
            first = cells[head];
        }
        if (first == 0) {
            listed[lists++] = pixel;
        }
        records[used] = w;
        records[used + MAKER] = current;
        records[used + NEXT] = first;
        records[used + COLOUR] = argb;
        cells[head] = used;
        used += RECORD;
    }

    private static boolean alike(int w, int v) {
        float nearness = Float.intBitsToFloat(w);
        return Math.abs(nearness - Float.intBitsToFloat(v)) < SAME_DEPTH * nearness;
    }

    private void makeRoom() {
        if (used == limit) {
            blend();
            for (int i = 0; i < lists; i++) {
                cells[CELL * listed[i] + HEAD] = 0;
            }
            lists = 0;
            used = RECORD;
        } else {
            records = Arrays.copyOf(records, Math.min(2 * used, limit));
        }
    }

    /** Blends all lists into the picture, which completes it. */
    void blend() {
        for (int i = 0; i < lists; i++) {
            int pixel = listed[i];
            int first = cells[CELL * pixel + HEAD];
            if (records[first + NEXT] > 0) {
                target[pixel] = blended(pixel, first);
            } else if (seen(first, CELL * pixel)) {
                target[pixel] = Colours.over(records[first + COLOUR], target[pixel]);
            }
        }
    }

    private int blended(int pixel, int first) {
        int layers = 0;
        int rims = 0;
        for (int i = first; i > 0; i = records[i + NEXT]) {
            if (seen(i, CELL * pixel)) {
                if (layers == order.length) {
                    order = Arrays.copyOf(order, 2 * layers);
                }
                rims |= records[i + MAKER] & RIM;
                // lists begin with the latest, so that what is equally deep lies in the order of drawing
                int place = layers++;
                while (place > 0 && records[order[place - 1]] >= records[i]) {
                    order[place] = order[place - 1];
                    place--;
                }
                order[place] = i;
            }
        }
        if (rims != 0) {
            raiseGlass(layers);
        }
        int colour = target[pixel];
        for (int k = 0; k < layers; k++) {
            colour = Colours.over(records[order[k] + COLOUR], colour);
        }
        return colour;
    }

    private boolean seen(int fragment, int cell) {
        return records[fragment] > cells[cell] || (cells[cell + OWNER] >= RIM && identity(records[fragment + MAKER]) == GLASS);
    }

    /** Puts glass before the rims that lie directly before it. */
    private void raiseGlass(int layers) {
        for (int k = layers - 2; k >= 0; k--) {
            for (int j = k; j + 1 < layers && identity(records[order[j] + MAKER]) == GLASS && records[order[j + 1] + MAKER] >= RIM; j++) {
                int glass = order[j];
                order[j] = order[j + 1];
                order[j + 1] = glass;
            }
        }
    }

    private int identity(int maker) {
        return identities[maker & ~RIM];
    }

    /** Returns the identity of what is seen nearest to a point of the last picture, {@link Shape#NOTHING} if there is nothing. */
    int pick(double x, double y, double tolerance) {
        int found = Shape.NOTHING;
        double nearest = Double.POSITIVE_INFINITY;
        int depth = 0;
        int fromY = (int) Math.max(Math.floor(y - tolerance), 0);
        int toY = (int) Math.min(Math.floor(y + tolerance), height - 1.0);
        int fromX = (int) Math.max(Math.floor(x - tolerance), 0);
        int toX = (int) Math.min(Math.floor(x + tolerance), width - 1.0);
        for (int py = fromY; py <= toY; py++) {
            for (int px = fromX; px <= toX; px++) {
                // distance to the pixel's square, so that the pixel below the pointer is at 0
                double distance = Math.hypot(Math.max(Math.abs(px + 0.5 - x) - 0.5, 0), Math.max(Math.abs(py + 0.5 - y) - 0.5, 0));
                if (distance <= tolerance && distance <= nearest) {
                    int cell = CELL * (py * width + px);
                    int top = top(cell);
                    int maker = top > 0 ? records[top + MAKER] : cells[cell + OWNER];
                    int w = top > 0 ? records[top] : cells[cell];
                    if (maker != 0 && identity(maker) >= 0 && (distance < nearest || w > depth)) {
                        found = identity(maker);
                        nearest = distance;
                        depth = w;
                    }
                }
            }
        }
        return found;
    }

    /** Returns the nearest fragment of a pixel that can be picked, 0 if that is what covers all of it. */
    private int top(int cell) {
        int w = cells[cell];
        int top = 0;
        for (int i = cells[cell + HEAD]; i > 0; i = records[i + NEXT]) {
            if (records[i] > w && records[i + COLOUR] >>> 24 >= PICKED && identity(records[i + MAKER]) != GLASS) {
                w = records[i];
                top = i;
            }
        }
        return top;
    }
}
