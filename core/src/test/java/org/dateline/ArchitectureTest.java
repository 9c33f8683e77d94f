package org.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

/** The walls of the engine, as ARCHITECTURE.md draws them. Each failure prints why the wall stands. */
class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline");

    private static final String[] PURE = {
        "org.dateline.text..",
        "org.dateline.encode..",
        "org.dateline.mention..",
        "org.dateline.choose..",
        "org.dateline.extract..",
        "org.dateline.link..",
        "org.dateline.tally..",
        "org.dateline.wave..",
        "org.dateline.protect.."
    };

    @Test
    void knowsOnlyWhatStandsBefore() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("model")
                .definedBy("org.dateline.model..")
                .layer("text")
                .definedBy("org.dateline.text..")
                .layer("parse")
                .definedBy("org.dateline.parse..")
                .layer("knowledge")
                .definedBy("org.dateline.knowledge..")
                .layer("encode")
                .definedBy("org.dateline.encode..")
                .layer("mention")
                .definedBy("org.dateline.mention..")
                .layer("choose")
                .definedBy("org.dateline.choose..")
                .layer("extract")
                .definedBy("org.dateline.extract..")
                .layer("link")
                .definedBy("org.dateline.link..")
                .layer("tally")
                .definedBy("org.dateline.tally..")
                .layer("wave")
                .definedBy("org.dateline.wave..")
                .layer("protect")
                .definedBy("org.dateline.protect..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayOnlyAccessLayers("model")
                .whereLayer("parse")
                .mayOnlyAccessLayers("model", "text")
                .whereLayer("knowledge")
                .mayOnlyAccessLayers("model")
                .whereLayer("encode")
                .mayOnlyAccessLayers("model", "text")
                .whereLayer("mention")
                .mayOnlyAccessLayers("model", "text", "knowledge")
                .whereLayer("choose")
                .mayOnlyAccessLayers("model", "text", "encode", "knowledge")
                .whereLayer("extract")
                .mayOnlyAccessLayers("model", "text", "encode", "knowledge", "mention", "choose")
                .whereLayer("link")
                .mayOnlyAccessLayers("model")
                .whereLayer("tally")
                .mayOnlyAccessLayers("model", "link")
                .whereLayer("wave")
                .mayOnlyAccessLayers("model")
                .whereLayer("protect")
                .mayOnlyAccessLayers("model")
                .because("an article goes one way, and each step must be readable, testable and replaceable alone")
                .check(ENGINE);
    }

    @Test
    void hasNoPackageCycle() {
        slices().matching("org.dateline.(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages that know each other can only be understood together")
                .check(ENGINE);
    }

    @Test
    void keepsTheModelToValues() {
        classes()
                .that(resideInAPackage("org.dateline.model..").and(not(nameMatching(".*package-info"))))
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beInterfaces()
                .orShould()
                .beAssignableTo(Exception.class)
                .because("the words of the record are values: they can be compared, stored and sent, and do nothing")
                .check(ENGINE);
    }

    @Test
    void keepsTheModelSerializable() {
        classes()
                .that(resideInAPackage("org.dateline.model..").and(not(INTERFACES)))
                .should()
                .implement(Serializable.class)
                .orShould()
                .beEnums()
                .because("Spark and the parse cache send them as they are")
                .check(ENGINE);
    }

    @Test
    void buildsTheModelOnJavaAlone() {
        classes()
                .that()
                .resideInAPackage("org.dateline.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.dateline.model..")
                .because("whoever reads records should need no other library")
                .check(ENGINE);
    }

    @Test
    void readsAndWritesNothingBetweenTextAndIncident() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                        .or(nameMatching("java\\.io\\.(File.*|.*InputStream|.*OutputStream|.*Reader|.*Writer|Console)")
                                .and(not(nameMatching("java\\.io\\.String(Reader|Writer)")))))
                .orShould()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        nameMatching("getResource(AsStream|s)?|getSystemResource.*")))
                .because("the same articles must give the same incidents on a laptop, in a test and on Spark")
                .check(ENGINE);
    }

    @Test
    void asksNoClockAndThrowsNoDiceBetweenTextAndIncident() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        nameMatching("now|currentTimeMillis|nanoTime|random|randomUUID|identityHashCode")))
                .orShould()
                .dependOnClassesThat(type(java.time.Clock.class)
                        .or(type(java.util.Random.class))
                        .or(type(java.util.Date.class)))
                .because("reading an article again must give the same bytes")
                .check(ENGINE);
    }

    @Test
    void keepsNoStateOutsideObjects() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PURE)
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("two readings in one process must not know of each other")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void leavesTheConsoleAndTheProcessToTheCommandLine() {
        noClasses()
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("a library that prints or ends the process cannot be used by another program")
                .check(ENGINE);
    }

    @Test
    void knowsNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("only the application's store package may")
                .check(ENGINE);
    }

    @Test
    void keepsEveryClassInANamedPackage() {
        classes()
                .should()
                .resideInAPackage("org.dateline.*..")
                .because("a class in the root belongs to nobody")
                .check(ENGINE);
    }

    @Test
    void givesNoClassANameThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl|DTO|Dto)(\\$.*)?")
                .because("a name should be a word of the field, or the class has no job")
                .check(ENGINE);
    }
}
