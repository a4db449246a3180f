package org.orbitarium.engine.nn;

import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orbitarium.engine.base.Refusal;
import org.orbitarium.engine.base.UnavailableException;

/**
 * Where PyTorch unpacks itself at its first start. Looked at before DJL tries, because a load that failed half-way cannot be tried again in
 * the same program, and because DJL's own errors name neither the folder nor the remedy.
 */
final class EngineCache {

    static final String ENGINE = "pytorch";
    /** Unpacked it takes 432 MB on Linux. */
    static final long NEEDED = 500L << 20;

    private static final String FIX = ", or name another folder: set the environment variable ENGINE_CACHE_DIR, or ORBITARIUM_OPTS to "
            + "-DENGINE_CACHE_DIR=FOLDER, and start again.";

    private EngineCache() {
    }

    /** Returns the folder that PyTorch unpacks itself into. */
    static Path folder() {
        return Utils.getEngineCacheDir(ENGINE);
    }

    /**
     * Checks that PyTorch is unpacked or can be.
     *
     * @throws UnavailableException if it is not, and the folder cannot be written or is too full
     */
    static void check() {
        Path folder = folder();
        boolean elsewhere = Utils.getEnvOrSystemProperty("PYTORCH_LIBRARY_PATH") != null;
        if (!elsewhere && !unpacked(folder)) {
            check(folder, NEEDED);
        }
    }

    /** The library itself, and what DJL puts beside it. */
    private static boolean unpacked(Path folder) {
        Platform platform = Platform.detectPlatform(ENGINE);
        Path home = folder.resolve(platform.getVersion() + "-" + platform.getFlavor() + "-" + platform.getClassifier());
        return Files.exists(home.resolve(System.mapLibraryName("torch")))
                && Files.exists(home.resolve(platform.getApiVersion() + "-" + System.mapLibraryName("djl_torch")));
    }

    /** Checks that a folder can be written and has so many bytes of space. */
    static void check(Path folder, long needed) {
        long free;
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, ".probe", "");
            Files.delete(probe);
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UnavailableException("PyTorch cannot be unpacked into the folder " + folder + " (" + Refusal.reason(e) + ")",
                    "Make it writable" + FIX, e);
        }
        if (free < needed) {
            throw new UnavailableException("PyTorch cannot be unpacked into the folder " + folder + ": it takes " + (needed >> 20)
                    + " MB, " + (free >> 20) + " MB are free", "Free some space there" + FIX);
        }
    }
}
