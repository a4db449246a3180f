package org.orbitarium.engine.nn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who asks a model loads nothing of the tensor library: only what trains knows it. */
final class InferenceWithoutEngineTest {

    private static final String TRAINING = "GradientLane|DjlOps|Learner|UpdateRules?|MuonRule|AdamRule";

    @Test
    void onlyTrainingKnowsTheTensorLibrary() {
        noClasses().that().haveNameNotMatching(".*\\.(" + TRAINING + ")(\\$.*)?")
                .should().dependOnClassesThat().resideInAPackage("ai.djl..")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.orbitarium.engine"));
    }

    @Test
    void whatInfersDoesNotTouchWhatTrains() {
        noClasses().that().haveNameMatching(".*\\.nn\\.(Evaluator|ArrayOps|Layer|Network|Parameter.*|Weights|Ops)(\\$.*)?")
                .should().dependOnClassesThat().haveNameMatching(".*\\.nn\\.(" + TRAINING + ")(\\$.*)?")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.orbitarium.engine.nn"));
    }
}
