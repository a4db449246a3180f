package org.orbitarium.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's packages form layers; each imports only from those below it. */
final class LayersTest {

    private static final String ROOT = "org.orbitarium.engine.";

    /** Lowest first. */
    private static final List<String> LAYERS = List.of(
            "base", "formats", "geometry", "operators", "raster", "worlds", "data", "nn", "models", "training",
            "planning", "measures", "figures", "scenes", "runs", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.orbitarium.engine");

    static List<String> layers() {
        return LAYERS;
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aLayerImportsOnlyFromBelow(String layer) {
        String[] above = LAYERS.stream()
                .skip(LAYERS.indexOf(layer) + 1L)
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        if (above.length > 0) {
            noClasses().that().resideInAPackage(ROOT + layer + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(above)
                    .allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    void nothingInTheEngineKnowsAWindow() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..").check(CLASSES);
    }

    @Test
    void onlyNnOpensTheDoorToDjl() {
        noClasses().that().resideOutsideOfPackage(ROOT + "nn..")
                .should().dependOnClassesThat().resideInAPackage("ai.djl..").check(CLASSES);
    }

    /** Two runs side by side must not know of each other. */
    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal().check(CLASSES);
    }

    /** Matrices are plain arrays in what packages hand to each other; models uses EJML to fit its read-out. */
    @Test
    void linearAlgebraStaysWhereMatricesAreDecomposed() {
        noClasses().that().resideOutsideOfPackages(ROOT + "geometry..", ROOT + "operators..", ROOT + "worlds..", ROOT + "models..")
                .should().dependOnClassesThat().resideInAPackage("org.ejml..").check(CLASSES);
    }

    @Test
    void onlyCliPrints() {
        noClasses().that().resideOutsideOfPackage(ROOT + "cli..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(CLASSES);
    }
}
