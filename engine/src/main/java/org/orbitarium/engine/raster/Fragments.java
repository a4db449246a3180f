package org.orbitarium.engine.raster;

import java.util.Arrays;

/**
 * The pixels of a frame while it is drawn: a z-buffer for what covers whole pixels, and for every pixel a list of what covers it in part
 * or lets light through (the A-buffer of Carpenter, 1984). Lists are sorted and blended at the end, so neither smooth edges nor glass
 * depend on the order of drawing. Buffers are kept for the next frame. Nearness is 1/depth, linear on the screen; 0 is infinitely far.
 */
final class Fragments {

    /** The identity of what the pointer passes through. */
    private static final int GLASS = Integer.MIN_VALUE;
    private static final int OPAQUE = 255;
    /** Marks the maker of what is only the rim of a shape. */
    private static final int RIM = 1 << 30;
    private static final int STRIDE = 4;
    private static final int NEARNESS = 1;
    private static final int NEXT = 2;
    private static final int MAKER = 3;
    private static final int FIRST_SIZE = 1 << 14;
    private static final int LEAST_LIMIT = 1 << 18;
    /** Fragments a pixel, on average, beyond which lists are blended before the frame is complete. */
    private static final int MOST_LAYERS = 16;
    private static final int MOST_FRAGMENTS = 1 << 25;
    /** What covers less of a pixel cannot be picked there. */
    private static final int PICKED = 64;
    private static final float SAME_DEPTH = 0.004f;

    /** Nearness of the nearest opaque shape; written by painters. */
    float[] near = {};
    /** Who drew it; written by painters. */
    int[] owner = {};
    /** The picture; written by painters. */
    int[] target = {};

    private int width;
    private int height;
    private int pixels;
    private int limit;

    /** By pixel: where its list begins, −1 if it has none. */
    private int[] head = {};
    /** The pixels that have a list. */
    private int[] listed = {};
    private int lists;
    private int used;
    /** Four numbers a fragment, side by side because they are read together: colour, bits of the nearness, next, maker. */
    private int[] records = new int[STRIDE * FIRST_SIZE];

    private int[] identities = new int[64];
    private int current;
    private boolean merging;
    private boolean drawsGlass;
    private int[] order = new int[64];

    /** Begins a frame. */
    void begin(Frame frame, int[] picture) {
        width = frame.width();
        height = frame.height();
        pixels = frame.pixels();
        if (near.length < pixels) {
            near = new float[pixels];
            owner = new int[pixels];
            head = new int[pixels];
            Arrays.fill(head, -1);
            listed = new int[pixels];
            lists = 0;
        }
        limit = Math.clamp((long) MOST_LAYERS * pixels, LEAST_LIMIT, MOST_FRAGMENTS);
        target = picture;
        Arrays.fill(target, 0, pixels, Colours.premultiplied(frame.background()));
        Arrays.fill(near, 0, pixels, 0);
        Arrays.fill(owner, 0, pixels, -1);
        clear();
        current = -1;
    }

    /**
     * Begins a shape.
     *
     * @param id     what picking answers
     * @param glass  whether the pointer passes through
     * @param merges whether parts of it that meet in a pixel at the same depth count once, as the pieces of a line do
     */
    int shape(int id, boolean glass, boolean merges) {
        current++;
        if (current == identities.length) {
            identities = Arrays.copyOf(identities, 2 * current);
        }
        identities[current] = glass ? GLASS : id;
        drawsGlass = glass;
        merging = merges;
        return current;
    }

    /** Draws a colour, not premultiplied, into a pixel of the picture. */
    void plot(int pixel, double nearer, int argb) {
        float w = (float) nearer;
        if (w > near[pixel]) {
            int alpha = argb >>> 24;
            if (alpha == OPAQUE) {
                near[pixel] = w;
                owner[pixel] = current;
                target[pixel] = argb;
            } else if (alpha > 0) {
                layer(pixel, w, argb);
            }
        } else if (drawsGlass && owner[pixel] >= RIM && argb >>> 24 > 0) {
            // a rim parts shapes from each other, but makes no gap in glass
            layer(pixel, w, argb);
        }
    }

    /** Returns whether anything drawn so near into a pixel may be seen. */
    boolean reaches(int pixel, double nearer) {
        return (float) nearer > near[pixel] || (drawsGlass && owner[pixel] >= RIM);
    }

    /** Draws the rim of the shape into a pixel. */
    void plotRim(int pixel, double nearer, int argb) {
        current |= RIM;
        plot(pixel, nearer, argb);
        current ^= RIM;
    }

    private void layer(int pixel, float w, int argb) {
        int first = head[pixel];
        if (merging && first >= 0 && records[first + MAKER] == current && Math.abs(w - nearness(first)) < SAME_DEPTH * w) {
            if (argb >>> 24 > records[first] >>> 24) {
                records[first] = argb;
                records[first + NEARNESS] = Float.floatToRawIntBits(w);
            }
            return;
        }
        if (used == records.length || used == STRIDE * limit) {
            makeRoom();
            first = head[pixel];
        }
        if (first < 0) {
            listed[lists++] = pixel;
        }
        records[used] = argb;
        records[used + NEARNESS] = Float.floatToRawIntBits(w);
        records[used + NEXT] = first;
        records[used + MAKER] = current;
        head[pixel] = used;
        used += STRIDE;
    }

    private float nearness(int fragment) {
        return Float.intBitsToFloat(records[fragment + NEARNESS]);
    }

    private void makeRoom() {
        if (used == STRIDE * limit) {
            blend();
            clear();
        } else {
            records = Arrays.copyOf(records, Math.min(2 * used, STRIDE * limit));
        }
    }

    private void clear() {
        for (int i = 0; i < lists; i++) {
            head[listed[i]] = -1;
        }
        lists = 0;
        used = 0;
    }

    /** Blends all lists into the picture, which completes it. */
    void blend() {
        for (int i = 0; i < lists; i++) {
            int pixel = listed[i];
            int first = head[pixel];
            if (records[first + NEXT] >= 0) {
                target[pixel] = blended(pixel);
            } else if (seen(first, pixel)) {
                target[pixel] = Colours.over(records[first], target[pixel]);
            }
        }
    }

    private int blended(int pixel) {
        int layers = 0;
        int rims = 0;
        for (int i = head[pixel]; i >= 0; i = records[i + NEXT]) {
            if (seen(i, pixel)) {
                float w = nearness(i);
                if (layers == order.length) {
                    order = Arrays.copyOf(order, 2 * layers);
                }
                rims |= records[i + MAKER] & RIM;
                // lists begin with the latest, so that what is equally deep lies in the order of drawing
                int place = layers++;
                while (place > 0 && nearness(order[place - 1]) >= w) {
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
            colour = Colours.over(records[order[k]], colour);
        }
        return colour;
    }

    private boolean seen(int fragment, int pixel) {
        return nearness(fragment) > near[pixel] || (owner[pixel] >= RIM && identity(fragment) == GLASS);
    }

    /** Puts glass before the rims that lie directly before it. */
    private void raiseGlass(int layers) {
        for (int k = layers - 2; k >= 0; k--) {
            for (int j = k; j + 1 < layers && identity(order[j]) == GLASS && records[order[j + 1] + MAKER] >= RIM; j++) {
                int glass = order[j];
                order[j] = order[j + 1];
                order[j + 1] = glass;
            }
        }
    }

    private int identity(int fragment) {
        return identities[records[fragment + MAKER] & ~RIM];
    }

    /** Returns the identity of what is seen nearest to a point of the last picture, {@link Shape#NOTHING} if there is nothing. */
    int pick(double x, double y, double tolerance) {
        int found = Shape.NOTHING;
        double nearest = Double.POSITIVE_INFINITY;
        float depth = 0;
        int fromY = (int) Math.max(Math.floor(y - tolerance), 0);
        int toY = (int) Math.min(Math.floor(y + tolerance), height - 1.0);
        int fromX = (int) Math.max(Math.floor(x - tolerance), 0);
        int toX = (int) Math.min(Math.floor(x + tolerance), width - 1.0);
        for (int py = fromY; py <= toY; py++) {
            for (int px = fromX; px <= toX; px++) {
                // distance to the pixel's square, so that the pixel below the pointer is at 0
                double distance = Math.hypot(Math.max(Math.abs(px + 0.5 - x) - 0.5, 0), Math.max(Math.abs(py + 0.5 - y) - 0.5, 0));
                int pixel = py * width + px;
                int top = distance <= tolerance && distance <= nearest ? top(pixel) : NONE;
                if (top != NONE && identity(top, pixel) >= 0) {
                    float w = depth(top, pixel);
                    if (distance < nearest || w > depth) {
                        found = identity(top, pixel);
                        nearest = distance;
                        depth = w;
                    }
                }
            }
        }
        return found;
    }

    /** The opaque shape of a pixel is its top. */
    private static final int SOLID = -1;
    /** A pixel has no top. */
    private static final int NONE = -2;

    /** Returns the index of the nearest fragment that can be picked, {@link #SOLID} or {@link #NONE}. */
    private int top(int pixel) {
        float w = near[pixel];
        int top = owner[pixel] >= 0 ? SOLID : NONE;
        for (int i = head[pixel]; i >= 0; i = records[i + NEXT]) {
            if (nearness(i) > w && records[i] >>> 24 >= PICKED && identity(i) != GLASS) {
                w = nearness(i);
                top = i;
            }
        }
        return top;
    }

    private int identity(int top, int pixel) {
        return top == SOLID ? identities[owner[pixel] & ~RIM] : identity(top);
    }

    private float depth(int top, int pixel) {
        return top == SOLID ? near[pixel] : nearness(top);
    }
}
