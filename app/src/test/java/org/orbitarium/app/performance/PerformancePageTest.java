package org.orbitarium.app.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;

final class PerformancePageTest {

    private static final Path PAGE = Home.find().directory().resolve("src/site/markdown/performance.md");

    /** {@code -Dhandbook.write=true} writes the page instead of comparing it. */
    @Test
    void thePageSaysWhatWasMeasured() throws IOException {
        String expected = PerformancePage.markdown(Home.find());
        if (Boolean.getBoolean("handbook.write")) {
            AtomicFiles.write(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE), "write it anew with -Dhandbook.write=true");
    }
}
