package org.orbitarium.engine.figures.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An animated GIF that repeats for ever. A frame holds only the rectangle in which it differs from the one before; one that does not differ
 * makes that one last longer. Delays are whole hundredths of a second, as GIF has them, and never add up to another time than was recorded.
 */
public final class GifFilm implements Film {

    private static final Logger LOG = LoggerFactory.getLogger(GifFilm.class);
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    private static final int COLOUR = 0xFFFFFF;
    /** Of a hundredth of a second. */
    private static final double MILLIS = 10;
    /** The shortest delay that viewers heed. */
    private static final int LEAST = 2;

    private final Path file;
    private final ImageOutputStream out;
    private final ImageWriter writer;
    private @Nullable BufferedImage shown;
    private @Nullable Rectangle changed;
    /** When the picture that waits to be written is shown, in hundredths of a second. */
    private long since;
    private boolean begun;
    private boolean finished;
    private boolean closed;

    /** Begins a film in a temporary file. */
    public GifFilm() {
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        Path made = Path.of("");
        try {
            made = Files.createTempFile("orbitarium-", ".gif");
            // the program may end before the film does
            made.toFile().deleteOnExit();
            out = ImageIO.createImageOutputStream(made.toFile());
        } catch (IOException e) {
            throw Refusal.writing(made, e);
        }
        file = made;
        writer.setOutput(out);
    }

    @Override
    public void frame(BufferedImage frame, long millis) {
        BufferedImage before = shown;
        Rectangle part = before == null ? new Rectangle(frame.getWidth(), frame.getHeight()) : difference(before, frame);
        if (part.isEmpty()) {
            return;
        }
        long at = before == null ? 0 : Math.max(Math.round(millis / MILLIS), since + LEAST);
        write(at);
        shown = frame;
        changed = part;
        since = at;
    }

    @Override
    public Path finish(long millis) {
        try {
            write(Math.max(since + LEAST, Math.round(millis / MILLIS)));
            if (!begun) {
                throw new IllegalStateException("a film without a picture");
            }
            writer.endWriteSequence();
            out.close();
            finished = true;
            return file;
        } catch (IOException e) {
            throw Refusal.writing(file, e);
        }
    }

    /** Writes the picture that waits, now that it is known how long it lasts. */
    private void write(long until) {
        BufferedImage picture = shown;
        Rectangle part = changed;
        if (picture == null || part == null) {
            return;
        }
        try {
            boolean first = !begun;
            if (first) {
                writer.prepareWriteSequence(stream(picture.getWidth(), picture.getHeight()));
                begun = true;
            }
            BufferedImage indexed = Quantiser.index(picture, part);
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(indexed), null);
            describe(metadata, part, until - since, first);
            writer.writeToSequence(new IIOImage(indexed, null, metadata), null);
            changed = null;
        } catch (IOException e) {
            throw Refusal.writing(file, e);
        }
    }

    private IIOMetadata stream(int width, int height) throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(STREAM);
        IIOMetadataNode screen = child(root, "LogicalScreenDescriptor");
        screen.setAttribute("logicalScreenWidth", Integer.toString(width));
        screen.setAttribute("logicalScreenHeight", Integer.toString(height));
        metadata.setFromTree(STREAM, root);
        return metadata;
    }

    private void describe(IIOMetadata metadata, Rectangle part, long delay, boolean first) throws IIOInvalidTreeException {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(IMAGE);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(part.x));
        place.setAttribute("imageTopPosition", Integer.toString(part.y));
        place.setAttribute("interlaceFlag", "FALSE");
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Long.toString(Math.min(delay, 0xFFFF)));
        if (first) {
            IIOMetadataNode forever = new IIOMetadataNode("ApplicationExtension");
            forever.setAttribute("applicationID", "NETSCAPE");
            forever.setAttribute("authenticationCode", "2.0");
            forever.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(forever);
        }
        metadata.setFromTree(IMAGE, root);
    }

    private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
        for (int i = 0; i < parent.getLength(); i++) {
            if (parent.item(i) instanceof IIOMetadataNode node && node.getNodeName().equals(name)) {
                return node;
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        parent.appendChild(made);
        return made;
    }

    /** Returns the smallest rectangle outside of which two pictures are the same. */
    static Rectangle difference(BufferedImage before, BufferedImage after) {
        int width = after.getWidth();
        int[] a = Quantiser.colours(before);
        int[] b = Quantiser.colours(after);
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < after.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                if (((a[y * width + x] ^ b[y * width + x]) & COLOUR) != 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = top < 0 ? y : top;
                    bottom = y;
                }
            }
        }
        return top < 0 ? new Rectangle() : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        writer.dispose();
        try {
            if (!finished) {
                out.close();
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it lies in the folder of temporary files and does no other harm
            LOG.warn("the recording {} cannot be removed", file, e);
        }
    }
}
