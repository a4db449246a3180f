package org.orbitarium.engine.figures.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduces a picture to 256 colours. Figures have few that fill areas and many along smoothed edges: those that are frequent are kept
 * exactly, so that areas do not flicker from frame to frame, and the others become the nearest of them.
 */
final class Quantiser {

    private static final int MOST = 256;
    /** How many of the most frequent colours are kept whatever the others are. */
    private static final int AREAS = 64;
    private static final int OPAQUE = 0xFF000000;

    private Quantiser() {
    }

    /** Returns the colours of a picture, row by row; what is above the lower 24 bits means nothing. Not to be changed. */
    static int[] colours(BufferedImage picture) {
        return picture.getType() == BufferedImage.TYPE_INT_RGB && picture.getRaster().getDataBuffer() instanceof DataBufferInt buffer
                ? buffer.getData() : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** Returns a part of a picture with a palette of its own. */
    static BufferedImage index(BufferedImage picture, Rectangle part) {
        int[] colours = colours(picture);
        Map<Integer, Integer> counts = new HashMap<>();
        int run = 0;
        int last = colours[part.y * picture.getWidth() + part.x] | OPAQUE;
        for (int y = part.y; y < part.y + part.height; y++) {
            for (int i = y * picture.getWidth() + part.x; i < y * picture.getWidth() + part.x + part.width; i++) {
                int colour = colours[i] | OPAQUE;
                if (colour != last) {
                    counts.merge(last, run, Integer::sum);
                    last = colour;
                    run = 0;
                }
                run++;
            }
        }
        counts.merge(last, run, Integer::sum);
        int[] palette = palette(counts);
        Map<Integer, Byte> places = new HashMap<>(2 * counts.size());
        counts.keySet().forEach(colour -> places.put(colour, (byte) nearest(palette, palette.length, colour)));
        BufferedImage indexed = new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        byte[] indices = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        byte place = places.getOrDefault(last, (byte) 0);
        int at = 0;
        for (int y = part.y; y < part.y + part.height; y++) {
            for (int i = y * picture.getWidth() + part.x; i < y * picture.getWidth() + part.x + part.width; i++) {
                int colour = colours[i] | OPAQUE;
                if (colour != last) {
                    last = colour;
                    place = places.getOrDefault(colour, (byte) 0);
                }
                indices[at++] = place;
            }
        }
        return indexed;
    }

    /** All colours if they are few; else the most frequent ones, of colours that hardly differ only one, the rest as there is room. */
    private static int[] palette(Map<Integer, Integer> counts) {
        List<Integer> byCount = new ArrayList<>(counts.keySet());
        byCount.sort(Comparator.<Integer>comparingInt(colour -> -counts.getOrDefault(colour, 0)).thenComparing(Comparator.naturalOrder()));
        if (byCount.size() <= MOST) {
            return byCount.stream().mapToInt(Integer::intValue).toArray();
        }
        int[] chosen = new int[MOST];
        int size = 0;
        while (size < AREAS) {
            chosen[size] = byCount.get(size);
            size++;
        }
        // ever closer colours are let in, until the palette is full
        for (int apart = 192; size < MOST; apart /= 2) {
            for (int i = AREAS; i < byCount.size() && size < MOST; i++) {
                int colour = byCount.get(i);
                if (distance(chosen[nearest(chosen, size, colour)], colour) > apart * apart) {
                    chosen[size++] = colour;
                }
            }
        }
        return chosen;
    }

    private static int nearest(int[] palette, int size, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size && least > 0; i++) {
            int distance = distance(palette[i], colour);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }
}
