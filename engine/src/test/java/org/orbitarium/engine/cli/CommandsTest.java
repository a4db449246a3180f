package org.orbitarium.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.runs.RunFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class CommandsTest {

    @TempDir
    private Path folder;

    @Command(name = "orbitarium")
    private static final class Root {
    }

    /** What a command said and how it ended. */
    private record Outcome(int code, String out, String err) {
    }

    @Test
    void theScenesAreListedWithTheirClaims() {
        Outcome outcome = execute("scenes");
        assertEquals(0, outcome.code());
        for (String name : List.of("pusht-orbit", "pusht-forward", "teacher-so2")) {
            assertTrue(outcome.out().contains(name), outcome.out());
        }
    }

    @Test
    void aRunWritesItsFolderAndOtherCommandsFindIt() throws JsonProcessingException {
        Path out = folder.resolve("run");
        Outcome outcome = execute("run", "teacher-so2", "--seeds", "3", "--out", out.toString(), "--set", "training.epochs=2",
                "--set", "data.train=30", "--set", "data.test=20", "--set", "measures.orbit.dial=4");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("written to " + out), outcome.out());
        assertEquals(List.of(3L), RunFolder.open(out).result().seeds());
        assertEquals(0, execute("resume", out.toString()).code(), "a finished run can be resumed: it measures again");
        Outcome runs = execute("runs", "--dir", folder.toString());
        assertTrue(runs.out().lines().anyMatch(line -> line.matches("run +teacher-so2 +3 .*finished.*")), runs.out());
        assertTrue(runs.out().contains("shipped/pusht-orbit"), runs.out());
        Outcome report = execute("report", out.toString());
        assertEquals("written to " + out.resolve("report.html"), report.out().strip());
        String shipped = Home.find().asset("runs/teacher-so2").toString();
        Outcome compared = execute("compare", out.toString(), shipped);
        assertTrue(compared.out().lines().anyMatch(line -> line.matches("\\s+training.epochs\\s+2\\s+\\d+")), compared.out());
        assertTrue(compared.out().contains("factor, ratio, float32"), compared.out());
        JsonNode json = new JsonMapper().readTree(execute("compare", out.toString(), shipped, "--json").out());
        assertEquals(1, json.get("lines").get(0).get("pairs").asInt(), "seed 3 is in both");
    }

    @Test
    void aSweepWritesWhatItFoundAndSaysWhere() {
        Path out = folder.resolve("sweep");
        Outcome outcome = execute("sweep", "teacher-so2", "--over", "data.train=20,30", "--seeds", "3", "--out", out.toString(),
                "--quantity", "seen.pooled", "--set", "training.epochs=2", "--set", "data.test=20", "--set", "measures.orbit.dial=4");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("data.train  Vector neurons  MLP"), outcome.out());
        assertTrue(outcome.out().lines().anyMatch(line -> line.matches("  30 +\\d\\.\\d+ +\\d\\.\\d+")), outcome.out());
        assertTrue(outcome.out().contains(out.resolve("sweep.json").toString()), outcome.out());
        assertEquals(List.of(3L), RunFolder.open(out.resolve("train-30")).result().seeds());
        assertEquals(0, execute("report", out.resolve("train-20").toString()).code(), "a point is a run like any other");
    }

    /** Where runs lie is the same for all commands, and for the window. */
    @Test
    void aRunWithoutAFolderLiesAmongTheOthersAndIsFoundByItsName() {
        Outcome ran = execute("run", "teacher-so2", "--seeds", "3", "--set", "training.epochs=2", "--set", "data.train=30", "--set",
                "data.test=20", "--set", "measures.orbit.dial=4");
        assertTrue(ran.out().contains("written to " + folder.resolve("runs/teacher-so2")), ran.out() + ran.err());
        assertTrue(execute("runs").out().lines().anyMatch(line -> line.startsWith("teacher-so2 ")));
        assertEquals("written to " + folder.resolve("runs/teacher-so2/report.html"), execute("report", "teacher-so2").out().strip());
        assertEquals(0, execute("compare", "teacher-so2", "shipped/teacher-so2").code());
    }

    @Test
    void runsAreNamedAsTheListNamesThem() {
        for (String name : List.of("shipped/pusht-forward", "pusht-forward")) {
            Outcome compared = execute("compare", "shipped/pusht-orbit", name);
            assertEquals(0, compared.code(), compared.err());
            assertTrue(compared.out().contains("factor, ratio, float32"), compared.out());
        }
        String error = execute("report", "shipped/pusht").err();
        assertTrue(error.contains("shipped/pusht-forward, shipped/pusht-orbit"), error);
    }

    @Test
    void otherSettingsAreNamedOnceAndNoCauseIsGiven() {
        Outcome outcome = execute("run", "teacher-so2", "--seeds", "3", "--out", folder.resolve("other").toString(), "--set",
                "training.epochs=2", "--set", "data.train=30", "--set", "data.test=20", "--set", "measures.orbit.dial=4");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(1, outcome.out().lines().filter(line -> line.contains("settings differ")).count(), outcome.out());
        assertTrue(outcome.out().contains("training.epochs=2") && !outcome.out().contains("ot explained"), outcome.out());
        assertTrue(outcome.out().lines().noneMatch(line -> line.length() > 140), outcome.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run push-orbit", "run pusht-orbit --seeds 4..0", "run pusht-orbit --seeds 1,1",
        "run pusht-orbit --set data.tset=1",
        "run pusht-forward --data nowhere.csv", "run pusht-forward --model MLP", "run pusht-forward --model MLP=nowhere.safetensors",
        "run teacher-so2 --data README.md",
        "sweep teacher-so2 --over data.train=1,2 --over training.epochs=1 --out nowhere", "sweep teacher-so2 --over data.tarin=1 --out x",
        "sweep teacher-so2 --over data.train=1 --out x --quantity seen", "sweep teacher-so2 --out x",
        "sweep teacher-so2 --over data.train=1",
        "resume nowhere", "report nowhere", "compare nowhere nowhere",
        "compare nowhere", "run nowhere.yaml", "runn pusht-orbit", "run", "run pusht-orbit --sedes 1"})
    void errorsAreOneLineAndExitCodeTwo(String line) {
        Outcome outcome = execute(line.split(" ", -1));
        assertEquals(2, outcome.code());
        assertEquals(1, outcome.err().strip().lines().count(), outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void theNearestSceneIsNamed() {
        assertTrue(execute("run", "pusht-orbti").err().contains("Did you mean 'pusht-orbit'?"));
    }

    @Test
    void theNearestModelIsNamed() {
        String error = execute("run", "pusht-forward", "--model", "MPL=mlp.safetensors").err();
        assertTrue(error.contains("--model MPL=mlp.safetensors") && error.contains("Did you mean 'MLP'?"), error);
    }

    @Test
    void seedsAreRangesOrLists() {
        assertEquals(List.of(0L, 1L, 2L), SeedList.parse("0..2"));
        assertEquals(List.of(5L, 0L), SeedList.parse("5,0"));
        assertThrows(BadInputException.class, () -> SeedList.parse("0-4"));
        assertThrows(BadInputException.class, () -> SeedList.parse("0..99999"));
    }

    private Outcome execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Commands.addTo(new CommandLine(new Root()), () -> folder.resolve("runs"));
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        command.getOut().flush();
        command.getErr().flush();
        return new Outcome(code, out.toString(), err.toString());
    }
}
