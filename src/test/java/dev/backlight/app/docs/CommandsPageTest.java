package dev.backlight.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.Commands;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The page of the command line is what `--help` says of each command.
@Tag("docs")
class CommandsPageTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^## ");

    @Test
    void everyCommandStandsOnThePage() throws IOException {
        CommandLine line = Commands.line();
        StringBuilder page = new StringBuilder("""
            # The command line

            [guide](guide.md)

            The program itself writes this page. Without a command, or with a project or a lesson, the window
            opens. Exit codes: 0, 1 (failed), 2 (wrong use or a bad file; one sentence on the error stream says
            which, and nothing is written).
            """);
        append(page, line);
        line.getSubcommands().values().forEach(command -> append(page, command));
        Matcher listed = LISTED.matcher(page);
        assertThat(listed.results().count()).isEqualTo(1 + line.getSubcommands().size());
        Pages.hold("commands.md", page.toString());
    }

    private static void append(StringBuilder page, CommandLine command) {
        page.append("\n## ")
                .append(command.getCommandName())
                .append("\n\n```\n")
                .append(command.setUsageHelpWidth(120)
                        .getUsageMessage(CommandLine.Help.Ansi.OFF)
                        .replaceAll("[ \t]+\n", "\n")
                        .strip())
                .append("\n```\n");
    }
}
