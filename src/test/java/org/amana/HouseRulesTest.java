package org.amana;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.util.Random;

/** What nobody does, or only one room: databases, time, randomness, files, names. */
@AnalyzeClasses(packages = "org.amana", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String PLATFORM = "org.amana.platform..";
    private static final String LAUNCHER = "org.amana.launcher..";

    /** The other program, which has no platform below it. */
    private static final String CEREMONY = "org.amana.ceremony.Ceremony";

    @ArchTest
    static final ArchRule only_stores_use_the_entity_manager = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.persistence\\.(EntityManager.*|PersistenceContext|PersistenceUnit|.*Query)");

    @ArchTest
    static final ArchRule no_native_sql_through_jpa = noClasses()
            .should()
            .accessTargetWhere(Access.to(
                    "run native SQL", "jakarta\\.persistence\\..*", "createNativeQuery|createStoredProcedureQuery"))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "jakarta\\.persistence\\.(NamedNativeQuery|NamedNativeQueries|NamedStoredProcedureQuery)");

    @ArchTest
    static final ArchRule sql_by_hand_only_in_platform_and_launcher = noClasses()
            .that()
            .resideOutsideOfPackages(PLATFORM, LAUNCHER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .orShould()
            .accessTargetWhere(Access.to("take a connection", "javax.sql.DataSource", ".*"));

    @ArchTest
    @ArchTag("S-02")
    static final ArchRule nobody_makes_temporary_files = noClasses()
            .should()
            .accessTargetWhere(Access.to(
                    "make a temporary file", "java\\.(io\\.File|nio\\.file\\.Files)", "createTemp(File|Directory)"));

    @ArchTest
    static final ArchRule nobody_deserializes_objects =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    @ArchTest
    static final ArchRule nobody_uses_weak_randomness = noClasses()
            .should()
            .dependOnClassesThat(
                    belongToAnyOf(Random.class).and(DescribedPredicate.not(belongToAnyOf(SecureRandom.class))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(concurrent\\.ThreadLocalRandom|SplittableRandom|random\\..*)")
            .orShould()
            .accessTargetWhere(Access.to("draw from Math", "java.lang.Math", "random"));

    @ArchTest
    static final ArchRule randomness_is_made_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackages(PLATFORM, LAUNCHER)
            .and()
            .doNotHaveFullyQualifiedName(CEREMONY)
            .should()
            .accessTargetWhere(Access.to(
                    "make randomness", "java.security.SecureRandom|java.util.UUID", "<init>|getInstance.*|randomUUID"));

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackages(PLATFORM, LAUNCHER)
            .and()
            .doNotHaveFullyQualifiedName(CEREMONY)
            .should()
            .accessTargetWhere(Access.to("ask the machine for the time", "java\\.time\\..*", "now")
                    .and(Access.withoutAClock()))
            .orShould()
            .accessTargetWhere(Access.to("make a clock", "java.time.Clock", "system.*|tick.*"))
            .orShould()
            .accessTargetWhere(Access.to(
                    "ask the machine for the time", "java.lang.System|java.util.Date", "currentTimeMillis|<init>"));

    @ArchTest
    static final ArchRule only_the_two_programs_print = noClasses()
            .that()
            .resideOutsideOfPackage(LAUNCHER)
            .and()
            .doNotHaveFullyQualifiedName(CEREMONY)
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Utils?|Helper|Bean|DTO|Dto|Data|Info)");
}
