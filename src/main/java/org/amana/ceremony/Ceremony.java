package org.amana.ceremony;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program. Ends with 0 when what was asked is done or holds, with 1 when it is refused or does not hold, with 2 when
 * the command line is not understood; whatever went wrong is said in one sentence.
 */
@Command(name = "amana-ceremony")
public final class Ceremony implements Runnable {

    static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--language", paramLabel = "ar|fr|en|es|zgh", scope = ScopeType.INHERIT)
    private String language;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    private Ceremony() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        var charset = charset();
        var in = new BufferedReader(new InputStreamReader(System.in, charset));
        var out = new PrintWriter(new OutputStreamWriter(System.out, charset), true);
        var err = new PrintWriter(new OutputStreamWriter(System.err, charset), true);
        System.exit(run(arguments, in, out, err, new SecureRandom(), Clock.systemDefaultZone()));
    }

    static int run(String[] arguments, BufferedReader in, PrintWriter out, PrintWriter err, SecureRandom random, Clock clock) {
        var words = Words.in(languageOf(arguments));
        var table = new Table(new Conversation(in, out, words), random, clock);
        var program = new CommandLine(new Ceremony())
                .addSubcommand("make", new MakeKeys(table))
                .addSubcommand("check-sheets", new CheckSheets(table))
                .addSubcommand("sign-directory", new SignDirectory(table))
                .addSubcommand("check-directory", new CheckDirectory(table))
                .addSubcommand("open", new OpenSealed(table))
                .addSubcommand("recover", new RecoverDesk(table))
                .addSubcommand("verify-audit", new VerifyAudit(table))
                .setResourceBundle(words.bundle())
                .setUsageHelpAutoWidth(true)
                .setOut(out)
                .setErr(err);
        program.setParameterExceptionHandler((wrong, given) -> notUnderstood(wrong, words));
        program.setExecutionExceptionHandler((thrown, command, parsed) -> told(thrown, words, err));
        return program.execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int notUnderstood(ParameterException wrong, Words words) {
        var command = wrong.getCommandLine();
        command.getErr().println(words.text("not-understood", wrong.getMessage()));
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** Never the text of an exception that was not meant for people: it could repeat what was typed. */
    private static int told(Exception thrown, Words words, PrintWriter err) {
        err.println(
                thrown instanceof CannotGoOn sentence
                        ? sentence.sentence(words)
                        : words.text("broken", thrown.getClass().getSimpleName()));
        return REFUSED;
    }

    /** Needed before the command line is understood, to say that it is not. */
    private static String languageOf(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--language=")) {
                return arguments[i].substring("--language=".length());
            }
            if (arguments[i].equals("--language") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return Locale.getDefault().getLanguage();
    }

    /** A machine without any language set still speaks Arabic. */
    private static Charset charset() {
        var charset = System.out.charset();
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
