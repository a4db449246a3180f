package org.orbitarium.engine.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** The files of the test resources that other programs wrote, and the matrix that most of them hold. */
final class Shipped {

    private Shipped() {
    }

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Shipped.class.getResource("/formats/" + name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the three rows of four numbers, row-major. */
    static double[] matrix() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        double[][] rows = mapper.treeToValue(mapper.readTree(file("values.json").toFile()).get("matrix"), double[][].class);
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}
