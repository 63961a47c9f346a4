package dev.backlight.app.cli.sequence;

/// What the command line can learn over sequences.
enum SequenceTask {
    NAMES("names", true, true),
    SURNAMES("surnames", true, false),
    SENTIMENT("sentiment", true, false),
    MEMORY("memory", true, false),
    HIDDEN_LETTER("hidden-letter", false, true),
    TRANSLATION("translation", false, true);

    private final String id;
    private final boolean text;
    private final boolean attention;

    SequenceTask(String id, boolean text, boolean attention) {
        this.id = id;
        this.text = text;
        this.attention = attention;
    }

    String id() {
        return id;
    }

    /// Whether a domain has it.
    boolean isIn(String domain) {
        return domain.equals(SequenceOptions.TEXT) ? text : attention;
    }
}
