package dev.backlight.app.cli.export;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.model.window.Theme;
import java.util.Locale;
import picocli.CommandLine.Option;

/// What a picture shows, and how: options of `export` that count for png, svg, gif and sequence.
final class PictureOptions {
    private static final int MOST_FRAMES = 200;

    @Option(
            names = "--workspace",
            paramLabel = "NAME",
            description = "of a project: the workspace, default that on screen for pictures, else the digits")
    private String workspace;

    @Option(names = "--lens", paramLabel = "NAME", description = "for pictures: the view in the drawer")
    private String lens;

    @Option(
            names = "--of",
            paramLabel = "PART",
            description = "for pictures: stage (default), lens, window, or chart-1 and so on")
    private String part;

    @Option(
            names = "--size",
            defaultValue = "1440x900",
            paramLabel = "WIDTHxHEIGHT",
            description = "for pictures: of the window")
    private String size;

    @Option(
            names = "--times",
            defaultValue = "1",
            paramLabel = "N",
            description = "for pictures: pixels for each of the window, 0.25 to 16, default 1")
    private double times;

    @Option(names = "--theme", defaultValue = "light", description = "for pictures: light (default) or dark")
    private String theme;

    @Option(names = "--lang", defaultValue = "en", description = "for pictures: en (default) or zh")
    private String language;

    @Option(
            names = "--frames",
            defaultValue = "40",
            paramLabel = "N",
            description = "for gif and sequence: how many moments, 2 to 200, default 40")
    private int frames;

    /// The workspace that is asked for; null for none.
    String workspace() {
        return workspace;
    }

    /// The same, checked.
    ///
    /// @param workspace null for that of the file
    /// @param lens null for the first
    /// @param part null for the stage, or the window where there is none
    record Wish(
            String workspace,
            String lens,
            String part,
            int width,
            int height,
            double times,
            Theme theme,
            Locale locale,
            int frames) {}

    /// @throws CommandFailure with one sentence about the first option that is wrong
    Wish checked() {
        if (!size.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}")) {
            throw new CommandFailure(
                    "\"" + size + "\" is no size: write WIDTHxHEIGHT in pixels, each 100 to 9999, as 1440x900.");
        }
        if (!(times >= 0.25 && times <= 16)) {
            throw new CommandFailure("--times " + times + " is out of range: give 0.25 to 16.");
        }
        if (frames < 2 || frames > MOST_FRAMES) {
            throw new CommandFailure("--frames " + frames + " is out of range: give 2 to " + MOST_FRAMES + ".");
        }
        if (!language.equals("en") && !language.equals("zh")) {
            throw new CommandFailure("\"" + language + "\" is no language of ours: choose en or zh.");
        }
        String[] sides = size.split("x");
        try {
            return new Wish(
                    workspace,
                    lens,
                    part,
                    Integer.parseInt(sides[0]),
                    Integer.parseInt(sides[1]),
                    times,
                    Theme.of(theme),
                    Locale.forLanguageTag(language),
                    frames);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(wrong.getMessage());
        }
    }
}
