package dev.backlight.lesson.glossary;

import dev.backlight.lesson.words.LessonText;
import dev.backlight.lesson.words.TextReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The words of the field that the program uses, each explained in a sentence or two; written like a lesson whose
/// steps are the words.
public final class Glossary {
    /// The words' names, without reading what they mean.
    public static final List<String> NAMES = List.of(
            "accuracy",
            "activation",
            "activation-function",
            "adam",
            "attention",
            "augmentation",
            "autoencoder",
            "backpropagation",
            "batch",
            "batch-normalisation",
            "bias",
            "calibration",
            "chain-rule",
            "class",
            "confusion-matrix",
            "convolution",
            "cross-entropy",
            "dense-layer",
            "dropout",
            "early-stopping",
            "embedding",
            "emergence",
            "epoch",
            "exploding-gradient",
            "f1",
            "feature",
            "filter",
            "foundation-model",
            "gan",
            "generalisation",
            "gradient",
            "gradient-descent",
            "hidden-layer",
            "homogenization",
            "hopfield-network",
            "initialisation",
            "learning-rate",
            "logit",
            "loss",
            "lstm",
            "momentum",
            "mse",
            "neuron",
            "noise",
            "normalisation",
            "optimizer",
            "overfitting",
            "parameter",
            "pooling",
            "precision",
            "recall",
            "regularisation",
            "relu",
            "rnn",
            "saliency",
            "seed",
            "sgd",
            "sigmoid",
            "softmax",
            "tanh",
            "test-set",
            "token",
            "transfer-learning",
            "transformer",
            "underfitting",
            "unsupervised-learning",
            "validation-set",
            "vanishing-gradient",
            "weight",
            "weight-decay");

    private Glossary() {}

    /// All words in the order in which one looks them up.
    ///
    /// @param language Chinese, or English for all others
    public static List<Term> in(Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        Comparator<Object> order = Collator.getInstance(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        return read(chinese ? "zh.md" : "en.md").steps().entrySet().stream()
                .map(word -> new Term(
                        word.getKey(), word.getValue().title(), word.getValue().body()))
                .sorted(Comparator.comparing(Term::title, order))
                .toList();
    }

    private static LessonText read(String file) {
        try (InputStream in = Glossary.class.getResourceAsStream("/glossary/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return TextReader.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged); // a part of the program is missing
        }
    }
}
