package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;

final class ResultsPageTest {

    private static final Path PAGE = Home.find().directory().resolve("src/site/markdown/results.md");

    /** {@code -Dhandbook.write=true} writes the page instead of comparing it. */
    @Test
    void thePageSaysWhatTheShippedFilesSay() throws IOException {
        String expected = ResultsPage.markdown(Home.find(),
                List.of("pusht-orbit", "pusht-forward", "teacher-so2", "rollout-horizon", "cloud-so3", "se3-ladder",
                        "rigid-so3", "cloud-gravity", "pusht-push", "pusht-pose", "cloud-reach"));
        if (Boolean.getBoolean("handbook.write")) {
            AtomicFiles.write(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE), "write it anew with -Dhandbook.write=true");
    }
}
