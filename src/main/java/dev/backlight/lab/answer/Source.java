package dev.backlight.lab.answer;

/// A publication behind a lab.
///
/// @param part what was taken from it
/// @param citation authors, year and where to find it, the same in every language
public record Source(Part part, String citation) {
    /// What is taken from a source.
    public enum Part {
        RECIPE("lab.source.recipe"),
        QUESTION("lab.source.question"),
        FIRST_SEEN("lab.source.first"),
        INSIDE("lab.source.inside"),
        AGAINST("lab.source.against");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /// Its text in the bundles.
        public String key() {
            return key;
        }
    }
}
