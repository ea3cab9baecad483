package org.amana;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/** The walls of the house: which room may know which, and what nobody does. */
@AnalyzeClasses(packages = "org.amana", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final String SEALING = "org.amana.sealing..";
    private static final String REPORT = "org.amana.report..";
    private static final String WITNESS = "org.amana.witness..";
    private static final String COURIER = "org.amana.courier..";
    private static final String PLATFORM = "org.amana.platform..";
    private static final String INTAKE = "org.amana.intake..";
    private static final String TRIAGE = "org.amana.triage..";
    private static final String LAUNCHER = "org.amana.launcher..";
    private static final String CEREMONY = "org.amana.ceremony..";

    // Rooms

    @ArchTest
    static final ArchRule sealing_knows_only_java_bouncy_castle_and_json = classes()
            .that()
            .resideInAPackage(SEALING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(SEALING, "java..", "javax.security.auth..", "org.bouncycastle..", "jakarta.json..");

    @ArchTest
    static final ArchRule nobody_else_touches_cryptography = noClasses()
            .that()
            .resideOutsideOfPackage(SEALING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..", "javax.crypto..");

    @ArchTest
    static final ArchRule report_knows_only_java_json_and_csv = classes()
            .that()
            .resideInAPackage(REPORT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(REPORT, "java..", "jakarta.json..", "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule the_witness_knows_only_java_json_and_sealing = classes()
            .that()
            .resideInAPackage(WITNESS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(WITNESS, SEALING, "java..", "jakarta.json..");

    @ArchTest
    static final ArchRule intake_has_no_log = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WITNESS);

    @ArchTest
    @ArchTag("S-27")
    static final ArchRule intake_never_sees_triage = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TRIAGE)
            .allowEmptyShould(true);

    @ArchTest
    @ArchTag("S-27")
    static final ArchRule triage_never_sees_intake = noClasses()
            .that()
            .resideInAPackage(TRIAGE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INTAKE)
            .allowEmptyShould(true);

    @ArchTest
    @ArchTag("S-27")
    static final ArchRule what_both_sides_share_sees_neither = noClasses()
            .that()
            .resideInAnyPackage(SEALING, REPORT, WITNESS, COURIER, PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INTAKE, TRIAGE);

    @ArchTest
    @ArchTag("S-38")
    static final ArchRule the_ceremony_knows_no_network_no_server_and_no_database = classes()
            .that()
            .resideInAPackage(CEREMONY)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            CEREMONY, SEALING, WITNESS, "java..", "picocli..", "com.google.zxing..", "jakarta.json..")
                    .and(not(resideInAnyPackage("java.net..", "java.nio.channels..", "java.rmi..", "java.sql.."))));

    @ArchTest
    @ArchTag("S-38")
    static final ArchRule nor_does_what_its_jar_carries = noClasses()
            .that()
            .resideInAnyPackage(SEALING, WITNESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.channels..", "java.rmi..", "java.sql..", CEREMONY);

    @ArchTest
    static final ArchRule nobody_sees_the_ceremony = noClasses()
            .that()
            .resideOutsideOfPackage(CEREMONY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CEREMONY);

    @ArchTest
    static final ArchRule nobody_sees_the_launcher = noClasses()
            .that()
            .resideOutsideOfPackage(LAUNCHER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LAUNCHER);

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("org.amana.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nor_have_the_parts_of_a_room = slices().matching("org.amana.(intake|triage).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    @ArchTag("S-27")
    static final ArchRule only_the_desk_uses_primefaces = noClasses()
            .that()
            .resideOutsideOfPackage(TRIAGE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.primefaces..");

    @ArchTest
    static final ArchRule only_the_launcher_knows_which_server_it_is = noClasses()
            .that()
            .resideOutsideOfPackage(LAUNCHER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fish.payara..");

    // What intake cannot do

    @ArchTest
    @ArchTag("S-01")
    static final ArchRule intake_opens_nothing_but_answers_in_a_mailbox = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .and()
            .resideOutsideOfPackage("org.amana.intake.mailbox..")
            .should()
            .accessTargetWhere(
                    Access.to("open or unwrap something", "org.amana.sealing.*", "open|unwrap|fromSeed|exportSeed"))
            .allowEmptyShould(true);

    @ArchTest
    @ArchTag("S-01")
    static final ArchRule intake_reads_no_report = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .accessTargetWhere(Access.to("read a report", "org.amana.report.Report", "parse"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule intake_keeps_nobody_in_a_session = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.servlet\\.http\\.HttpSession.*|jakarta\\.enterprise\\.context\\.SessionScoped")
            .allowEmptyShould(true);

    @ArchTest
    @ArchTag("S-05")
    static final ArchRule nobody_but_the_platform_asks_who_sends = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .accessTargetWhere(Access.to("ask for an address", ".*", "getRemote(Addr|Host|Port)"));

    // The desk

    @ArchTest
    @ArchTag("S-16")
    static final ArchRule every_use_case_of_the_desk_says_who_may_call_it = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(TRIAGE)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.ejb.Stateless")
            .should(ArchConditions.be(saidToBeFor()))
            .allowEmptyShould(true);

    /** Runs before anybody is signed in, or by a clock: each is looked at before it comes onto this list. */
    @ArchTest
    @ArchTag("S-16")
    static final ArchRule only_what_runs_without_an_officer_is_open_to_all = classes()
            .that()
            .resideInAPackage(TRIAGE)
            .and(describe("open to all", WallsTest::isOpenToAll))
            .should()
            .haveNameMatching("org\\.amana\\.triage\\.(officers\\.("
                    + "RecordSignIn|RecordEnrolment|InviteFirstAdministrator|FoundDemonstration)"
                    + "|oversight\\.KeepCheckpoints)");

    /** What a page calls says itself who may call it; the list holds what comes before an officer, or is about who asks. */
    @ArchTest
    @ArchTag("S-16")
    static final ArchRule pages_call_only_what_says_who_may_call_it = noClasses()
            .that()
            .resideInAPackage("org.amana.triage.inbox..")
            .should()
            .accessTargetWhere(describe("work that carries no roles", WallsTest::isWithoutRoles));

    private static final Set<String> OPEN_TO_PAGES = Set.of(
            // To sign in, and to change what one signs in with: each proves the officer anew.
            "SignIn", "FirstSignIn", "NewFactor", "ChangePassphrase", "ChangePasskeys", "Authenticators",
            // About whoever asks.
            "CurrentOfficer", "DeskSession",
            // What may be said before anybody signs in.
            "CustodyStatus", "KnownDirectory");

    private static final List<String> BEANS = List.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.ejb.Stateless",
            "jakarta.ejb.Singleton",
            "jakarta.transaction.Transactional");

    private static boolean isWithoutRoles(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return owner.getPackageName().startsWith("org.amana.triage.")
                && !owner.getPackageName().startsWith("org.amana.triage.inbox")
                && !OPEN_TO_PAGES.contains(owner.getSimpleName())
                && BEANS.stream().anyMatch(owner::isAnnotatedWith)
                && access.getTarget() instanceof MethodCallTarget called
                && called.resolveMember().filter(method -> !isForRoles(method)).isPresent();
    }

    private static boolean isForRoles(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.STATIC)
                || method.isAnnotatedWith(RolesAllowed.class)
                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
    }

    private static boolean isOpenToAll(JavaClass owner) {
        return owner.isAnnotatedWith(PermitAll.class)
                || owner.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PermitAll.class));
    }

    private static DescribedPredicate<JavaMethod> saidToBeFor() {
        Set<Class<? extends Annotation>> says = Set.of(RolesAllowed.class, PermitAll.class, DenyAll.class);
        return describe("said to be for a role, for all or for none", method -> says.stream()
                .anyMatch(said ->
                        method.isAnnotatedWith(said) || method.getOwner().isAnnotatedWith(said)));
    }
}
