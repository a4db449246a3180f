package org.orbitarium.engine.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.orbitarium.engine.base.BadInputException;

/**
 * What tells a file from another: its results can be repeated with the same file only, wherever it lies.
 *
 * @param name   of the file without its folder
 * @param bytes  its size
 * @param sha256 of its content, in hexadecimal digits
 */
public record FileIdentity(String name, long bytes, String sha256) {

    private static final int CHUNK = 1 << 16;

    /**
     * Reads the whole file once, a piece at a time.
     *
     * @throws BadInputException if it is missing or cannot be read
     */
    public static FileIdentity of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            long bytes = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                bytes += read;
            }
            Path name = file.getFileName();
            return new FileIdentity(name == null ? file.toString() : name.toString(), bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "there is no such file", "Check the path.", e);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read (" + e.getMessage() + ")",
                    "Check the path and its permissions.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return name + ", " + bytes + " bytes, SHA-256 " + sha256;
    }
}
