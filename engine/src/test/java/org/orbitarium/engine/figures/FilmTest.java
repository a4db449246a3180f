package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.figures.export.Film;
import org.orbitarium.engine.figures.export.GifFilm;
import org.orbitarium.engine.figures.export.VideoFilm;

/** Films: what is written is what was shown, for as long as it was. */
final class FilmTest {

    private static final int WIDTH = 61;
    private static final int HEIGHT = 40;

    @TempDir
    Path folder;

    /** A decoded GIF: what is seen, frame by frame, and for how many hundredths of a second. */
    private record Decoded(List<BufferedImage> pictures, List<Integer> delays, boolean repeats) {
    }

    @Test
    void aGifHasEveryChangeForAsLongAsItWasShown() throws IOException {
        List<BufferedImage> frames = List.of(square(0), square(5), square(5), square(20), square(0));
        long[] at = {0, 50, 100, 150, 333};
        Path file;
        try (Film film = new GifFilm()) {
            for (int i = 0; i < at.length; i++) {
                film.frame(frames.get(i), at[i]);
            }
            file = film.finish(1000);
        }
        Decoded decoded = decode(file);
        assertEquals(List.of(5, 10, 18, 67), decoded.delays(), "frames that do not differ are one");
        assertTrue(decoded.repeats());
        List<BufferedImage> distinct = List.of(frames.get(0), frames.get(1), frames.get(3), frames.get(4));
        for (int i = 0; i < distinct.size(); i++) {
            assertEquals(0, difference(distinct.get(i), decoded.pictures().get(i)), "frame " + i);
        }
        Files.delete(file);
    }

    @Test
    void manyColoursBecomeTheNearestOf256AndAreasStayExact() throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, y < HEIGHT / 2 ? 0x0D1117 : (0x010000 * (4 * x)) | (0x000100 * (6 * y)) | ((x * y) & 0xFF));
            }
        }
        Path file;
        try (Film film = new GifFilm()) {
            film.frame(picture, 0);
            file = film.finish(0);
        }
        BufferedImage read = decode(file).pictures().getFirst();
        assertEquals(0x0D1117, read.getRGB(3, 3) & 0xFFFFFF);
        assertTrue(difference(picture, read) < 70, "furthest channel " + difference(picture, read));
        Files.delete(file);
    }

    @Test
    void aFilmThatIsGivenUpLeavesNothing() throws IOException {
        long before = recordings();
        try (Film film = new GifFilm()) {
            film.frame(square(0), 0);
        }
        assertThrows(IllegalStateException.class, () -> {
            try (Film film = new GifFilm()) {
                film.finish(100);
            }
        });
        assertEquals(before, recordings());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ffmpegIsGivenEveryPictureAsOftenAsItLasts() throws IOException {
        Path program = program("cat > \"$input\"; cp \"$input\" \"$last\"");
        Path file;
        try (Film film = new VideoFilm(program, 20)) {
            film.frame(square(0), 0);
            film.frame(square(7), 100);
            file = film.finish(500);
        }
        byte[] raw = Files.readAllBytes(file);
        assertEquals(10 * 3 * WIDTH * HEIGHT, raw.length, "half a second");
        int frame = 3 * WIDTH * HEIGHT;
        assertEquals((square(0).getRGB(1, 1) >> 16) & 0xFF, raw[3 * (WIDTH + 1)] & 0xFF);
        assertEquals((square(7).getRGB(1, 1) >> 16) & 0xFF, raw[2 * frame + 3 * (WIDTH + 1)] & 0xFF);
        Files.delete(file);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatFfmpegSaysIsTheReason() throws IOException {
        Path program = program("echo 'Unknown encoder' >&2; exit 3");
        UnavailableException refused = assertThrows(UnavailableException.class, () -> {
            try (Film film = new VideoFilm(program, 20)) {
                film.frame(square(0), 0);
                film.finish(2000);
            }
        });
        assertTrue(refused.getMessage().startsWith("ffmpeg cannot write the video (Unknown encoder)."), refused.getMessage());
    }

    /** A program in the place of ffmpeg; $input is a file to keep its input in, $last the file that it shall write. */
    private Path program(String script) throws IOException {
        Path program = folder.resolve("ffmpeg");
        Files.writeString(program, "#!/bin/sh\ninput=" + folder.resolve("input") + "\nfor last; do :; done\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private static long recordings() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("orbitarium-.*\\.(gif|mp4|log)")).count();
        }
    }

    private static BufferedImage square(int x) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(0x0D1117));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0xE8711A));
        g.fillRect(x, 0, 12, 12);
        g.dispose();
        return picture;
    }

    /** Puts the frames, which hold only what changed, on top of each other. */
    private static Decoded decode(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<BufferedImage> pictures = new ArrayList<>();
        List<Integer> delays = new ArrayList<>();
        boolean repeats = false;
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode place = (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
                Graphics2D g = screen.createGraphics();
                g.drawImage(reader.read(i), Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")), null);
                g.dispose();
                BufferedImage seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
                seen.setData(screen.getData());
                pictures.add(seen);
                IIOMetadataNode control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
                delays.add(Integer.parseInt(control.getAttribute("delayTime")));
                repeats |= root.getElementsByTagName("ApplicationExtension").getLength() > 0;
                assertFalse(i > 0 && root.getElementsByTagName("ApplicationExtension").getLength() > 0);
            }
        } finally {
            reader.dispose();
        }
        return new Decoded(pictures, delays, repeats);
    }

    private static int difference(BufferedImage a, BufferedImage b) {
        int most = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    most = Math.max(most, Math.abs(((a.getRGB(x, y) >> shift) & 0xFF) - ((b.getRGB(x, y) >> shift) & 0xFF)));
                }
            }
        }
        return most;
    }
}
