package org.orbitarium.engine.raster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A picture with a block for every colour of a frame, whose columns are light and whose rows are haze: what is looked up between its
 * texels is the colour that {@link Shading} gives, since that is linear in both but for a bend at a light of 1, where a column lies.
 * Around what is used a block is continued, so that no smaller version of the picture (mipmap) mixes it with its neighbours. Immutable.
 */
public final class ColourSheet {

    /** Side of a block and the width of its margin, texels. */
    private static final int BLOCK = 32;
    private static final int MARGIN = 8;
    private static final int STEPS = BLOCK - 2 * MARGIN - 1;
    private static final double LEAST = Shading.AMBIENT;
    /** Nine columns to a light of 1, six from there on: no light is brighter. */
    private static final double COLUMN = (1 - LEAST) / 9;
    private static final int MOST = 64;

    private final int background;
    private final double fade;
    private final Map<Integer, Integer> places;
    private final int blocks;
    private final int[] pixels;

    private ColourSheet(Frame frame, Map<Integer, Integer> places, int blocks) {
        this.background = frame.background();
        this.fade = frame.fade();
        this.places = places;
        this.blocks = blocks;
        pixels = new int[BLOCK * blocks * BLOCK * blocks];
        Shading shading = new Shading(frame, 0);
        places.forEach((argb, place) -> fill(shading, argb, BLOCK * (place % blocks), BLOCK * (place / blocks)));
    }

    /** Returns a sheet of no colour. */
    static ColourSheet empty(Frame frame) {
        return new ColourSheet(frame, Map.of(), 1);
    }

    /** Returns a sheet that has these colours and fades as a frame: this one if it does, else one that has its own as well if it can. */
    ColourSheet with(Collection<Integer> colours, Frame frame) {
        boolean same = background == frame.background() && fade == frame.fade();
        if (same && places.keySet().containsAll(colours)) {
            return this;
        }
        Map<Integer, Integer> all = new LinkedHashMap<>();
        boolean room = same && places.size() + colours.size() <= MOST * MOST;
        if (room) {
            all.putAll(places);
        }
        colours.forEach(argb -> all.putIfAbsent(argb, all.size()));
        int side = 1;
        while (side * side < all.size()) {
            side *= 2;
        }
        return new ColourSheet(frame, all, side);
    }

    /** Returns the nearest of the colours that a sheet has room for, if a frame has very many. */
    static int coarse(int argb) {
        // four bits a channel are as many colours as there are blocks
        int nearest = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            nearest |= ((((argb >>> shift) & 0xFF) + 8) / 17 * 17) << shift;
        }
        return nearest | (argb & 0xFF000000);
    }

    /** Returns how many colours a sheet has room for. */
    static int room() {
        return MOST * MOST;
    }

    private void fill(Shading shading, int argb, int left, int top) {
        for (int row = 0; row < BLOCK; row++) {
            double haze = fade * Math.clamp(row - MARGIN, 0, STEPS) / STEPS;
            for (int column = 0; column < BLOCK; column++) {
                double light = LEAST + COLUMN * Math.clamp(column - MARGIN, 0, STEPS);
                // a light of exactly 1 gives back the very colour
                double exact = Math.abs(light - 1) < 1e-9 ? 1 : light;
                pixels[(top + row) * side() + left + column] = Colours.premultiplied((argb & 0xFF000000)
                        | shading.tint(argb, exact, haze));
            }
        }
    }

    /** Returns width and height, texels. */
    public int side() {
        return BLOCK * blocks;
    }

    /** Returns the picture, 0xAARRGGBB and premultiplied, top row first; shared, and never changed. */
    public int[] premultiplied() {
        return pixels;
    }

    /** Writes where a colour in some light behind some haze is, from 0 to 1 from the left and from the top. */
    void locate(int argb, double light, double haze, float[] to, int at) {
        int place = places.getOrDefault(argb, 0);
        double column = MARGIN + 0.5 + Math.clamp((light - LEAST) / COLUMN, 0, STEPS);
        double row = MARGIN + 0.5 + (fade > 0 ? Math.clamp(haze / fade, 0, 1) * STEPS : 0);
        to[at] = (float) ((BLOCK * (place % blocks) + column) / side());
        to[at + 1] = (float) ((BLOCK * (place / blocks) + row) / side());
    }
}
