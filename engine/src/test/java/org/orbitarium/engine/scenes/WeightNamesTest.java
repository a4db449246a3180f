package org.orbitarium.engine.scenes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.ModelDescriptor;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.PyTorchNames;
import org.orbitarium.engine.worlds.cloud.CloudParameters;
import org.orbitarium.engine.worlds.cloud.CloudWorld;
import org.orbitarium.engine.worlds.pusht.PushTParameters;
import org.orbitarium.engine.worlds.pusht.PushTWorld;

final class WeightNamesTest {

    private static final Path PAGE = Home.find().directory().resolve("src/site/markdown/own-data.md");
    private static final String BEGIN = "<!-- names: written by a test -->\n";
    private static final String END = "<!-- end of names -->\n";

    /** {@code -Dhandbook.write=true} writes the tables instead of comparing them. */
    @Test
    void theHandbookListsTheNamesOfEveryModel() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, "the page has a place for the tables");
        StringBuilder tables = new StringBuilder();
        Catalogue.installed().models().forEach(model -> table(tables, model));
        if (Boolean.getBoolean("handbook.write")) {
            AtomicFiles.write(PAGE, page.substring(0, begin) + tables + page.substring(end));
        }
        String written = Files.readString(PAGE);
        assertEquals(tables.toString(), written.substring(begin, written.indexOf(END)), "write it anew with -Dhandbook.write=true");
    }

    /** On PushT, or on the cloud if a model takes nothing else. */
    private static <P extends Record> void table(StringBuilder text, ModelDescriptor<P> model) {
        P defaults = RecordBinder.bind(model.parameters(), YamlText.fragment("defaults", "{}"));
        Architecture architecture;
        text.append("\n`").append(model.name());
        try {
            architecture = model.create(defaults, Signature.of(new PushTWorld(PushTParameters.PAPER)));
            text.append("`\n");
        } catch (BadInputException e) {
            architecture = model.create(defaults, Signature.of(new CloudWorld(CloudParameters.PAPER)));
            text.append("`, on the world `cloud`\n");
        }
        text.append("\n| name | or | shape in PyTorch |\n|---|---|---|\n");
        for (PyTorchNames.Row row : PyTorchNames.of(architecture.networks())) {
            List<String> others = row.theirs().subList(1, row.theirs().size());
            text.append("| `").append(row.theirs().getFirst()).append("` | ")
                    .append(others.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))).append(" | ")
                    .append(row.shape()).append(" |\n");
        }
        text.append('\n');
    }
}
