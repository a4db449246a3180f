package org.orbitarium.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;

/** A workspace may be written by anybody: the names of runs in it lead nowhere but into the folders of runs. */
final class RunNamesTest {

    private static final RunCatalogue CATALOGUE = new RunCatalogue(Path.of("mine"), Path.of("theirs"));

    @Test
    void aNameIsAFolderRightInOneOfTheTwo() {
        assertEquals(CATALOGUE.runs().resolve("my run 2"), RunNames.folder(CATALOGUE, "my run 2"));
        assertEquals(CATALOGUE.runs().resolve("轨道"), RunNames.folder(CATALOGUE, "轨道"));
        assertEquals(CATALOGUE.shipped().resolve("pusht-orbit"), RunNames.folder(CATALOGUE, "shipped/pusht-orbit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "shipped/", "shipped/..", "../other", "a/b", "/etc", "a\\b", "..\\a", "a\u0000b", "a\nb",
        "shipped/shipped/a", "shipped/../../a"})
    void anythingElseIsRefusedInOneLine(String name) {
        String line = assertThrows(BadInputException.class, () -> RunNames.folder(CATALOGUE, name)).getMessage();
        assertTrue(line.contains("is not the name of a folder of runs") && line.contains("Lab"), line);
        assertFalse(line.contains("\n") || line.contains("\u0000"), line);
    }
}
