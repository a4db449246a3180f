package org.orbitarium.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What shows never computes with the training engine. */
final class LayersTest {

    @Test
    void noDjlInTheApp() {
        noClasses().should().dependOnClassesThat().resideInAPackage("ai.djl..")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.orbitarium.app"));
    }
}
