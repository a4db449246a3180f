package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.out.Ffmpeg;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;

/** Views that are recorded while they play, and the files that become of them. */
@NullUnmarked
final class RecordedViewTest {

    @TempDir
    Path folder;
    @AutoClose
    private OutWindow out;

    @BeforeEach
    void begin() {
        out = new OutWindow(folder);
    }

    @Test
    void aPlayingViewBecomesAGif() throws Exception {
        out.open("teacher-so2");
        out.run("out.record");
        for (int i = 0; i < 4; i++) {
            out.turn(90 * i);
            out.play(5);
            Thread.sleep(400);
        }
        assertTrue(out.shown().contains("Recording Orbit dial 0:01"), out.shown());
        out.run("out.record");
        Path file = out.await("teacher-so2-dial-135.gif");
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            int frames = reader.getNumImages(true);
            assertTrue(frames == 4 || frames == 5, frames + " frames");
            int total = 0;
            for (int i = 0; i < frames; i++) {
                var tree = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                var control = (IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0);
                total += Integer.parseInt(control.getAttribute("delayTime"));
            }
            assertEquals(100, total, 2, "twenty pulses of 50 ms");
        } finally {
            reader.dispose();
        }
        assertFalse(out.shown().contains("ecording"), "it has ended");
    }

    /** The real program writes a film that it reads again: as many pictures as were shown, and they change. */
    @Test
    void aPlayingViewBecomesAVideoThatPlays() throws Exception {
        Optional<Path> ffmpeg = Ffmpeg.find(System.getenv());
        assumeTrue(ffmpeg.isPresent(), "ffmpeg is not installed");
        out.open("teacher-so2", ffmpeg);
        assertTrue(out.run("out.record-video"), out.said());
        for (int i = 0; i < 20; i++) {
            out.turn(18 * i);
            out.play(1);
        }
        assertTrue(out.shown().contains("Recording Orbit dial 0:01"), out.shown());
        assertTrue(out.run("out.record-video"), out.said());
        Path film = out.await("teacher-so2-dial-135.mp4");
        OutWindow.until(() -> out.said().contains("Saved " + film));
        int width = 32;
        int height = 24;
        byte[] pictures = decoded(ffmpeg.get(), film, width, height);
        assertEquals(0, pictures.length % (width * height));
        int count = pictures.length / (width * height);
        // twenty pulses of 50 ms are a second of twenty pictures; the last one may be held for one more
        assertTrue(Math.abs(count - 20) <= 1, count + " pictures");
        Set<Integer> different = new HashSet<>();
        for (int i = 0; i < count; i++) {
            different.add(Arrays.hashCode(Arrays.copyOfRange(pictures, i * width * height, (i + 1) * width * height)));
        }
        assertTrue(different.size() > 10, different.size() + " of " + count + " pictures differ");
    }

    /** Returns the pictures of a film in shades of grey, each row by row. */
    private byte[] decoded(Path ffmpeg, Path film, int width, int height) throws Exception {
        Path raw = folder.resolve("decoded.gray");
        Path said = folder.resolve("ffmpeg.log");
        Process process = new ProcessBuilder(ffmpeg.toString(), "-v", "error", "-i", film.toString(), "-vf",
                "scale=" + width + ":" + height, "-pix_fmt", "gray", "-f", "rawvideo", raw.toString())
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ffmpeg does not end");
        assertEquals(0, process.exitValue(), Files.readString(said));
        assertEquals("", Files.readString(said));
        return Files.readAllBytes(raw);
    }

    @Test
    void withoutFfmpegTheVideoSaysWhy() throws Exception {
        out.open("teacher-so2");
        Command video = out.window().workbench().registry().get("out.record-video");
        assertFalse(video.enabled());
        assertEquals("ffmpeg is not installed", video.reason(Words.in(Language.ENGLISH)));
        assertFalse(out.run("out.record-video"));
        assertEquals(Optional.empty(), Ffmpeg.find(Map.of("PATH", folder + File.pathSeparator)));
    }

    @Test
    void aRecordingEndsWithItsScene() throws Exception {
        out.open("teacher-so2");
        out.run("out.record");
        out.play(5);
        Toolkit.call(() -> {
            out.window().workbench().store().update(w -> w.withScene("pusht-forward"));
            return null;
        });
        out.window().settle();
        out.play(2);
        OutWindow.until(() -> out.said().contains("another scene"));
        out.await("teacher-so2-dial-135.gif");
        assertEquals(1, out.titles().size(), out.titles().toString());
        assertTrue(out.run("out.record"), "another one may begin");
    }

    @Test
    void aWindowThatClosesWritesTheFilmThatWasEnded() throws Exception {
        out.open("pusht-orbit");
        out.run("out.record");
        for (int i = 0; i < 60; i++) {
            out.turn(6 * i);
            out.play(1);
        }
        out.run("out.record");
        out.close();
        Path film = folder.resolve("pusht-orbit-dial-135.gif");
        assertTrue(Files.size(film) > 10_000, "it lies there when the window is closed");
    }
}
