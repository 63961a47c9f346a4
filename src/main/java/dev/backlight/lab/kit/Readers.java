package dev.backlight.lab.kit;

import dev.backlight.math.RowOps;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What several readers of the same digits get wrong, and what a vote of them still repairs.
///
/// @param answers [readers][digits]
/// @param labels the truth
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Readers(int[][] answers, int[] labels) {

    /// Share that a reader gets wrong.
    public double error(int reader) {
        int wrong = 0;
        for (int i = 0; i < labels.length; i++) {
            wrong += isWrong(reader, i) ? 1 : 0;
        }
        return (double) wrong / labels.length;
    }

    public double meanError() {
        double sum = 0;
        for (int reader = 0; reader < answers.length; reader++) {
            sum += error(reader) / answers.length;
        }
        return sum;
    }

    /// Of the digits that at least one of two readers gets wrong the share that both do; 1 for a reader with
    /// itself, 0 where none is wrong.
    public double overlap(int a, int b) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < labels.length; i++) {
            both += isWrong(a, i) && isWrong(b, i) ? 1 : 0;
            either += isWrong(a, i) || isWrong(b, i) ? 1 : 0;
        }
        return either == 0 ? 0 : (double) both / either;
    }

    /// The mean over all pairs of different readers.
    public double meanOverlap() {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < answers.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += overlap(a, b);
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /// The class with the most votes, the smallest of equal ones.
    public int vote(int digit) {
        return vote(digit, new int[classes()]);
    }

    /// @param votes room for one number for each class
    private int vote(int digit, int[] votes) {
        Arrays.fill(votes, 0);
        for (int[] reader : answers) {
            votes[reader[digit]]++;
        }
        return RowOps.largest(votes);
    }

    private int classes() {
        int most = 0;
        for (int[] reader : answers) {
            for (int answer : reader) {
                most = Math.max(most, answer);
            }
        }
        return most + 1;
    }

    /// Share that the vote gets wrong.
    public double voteError() {
        int[] votes = new int[classes()]; // counted once: to look for the classes takes as long as all votes
        int wrong = 0;
        for (int i = 0; i < labels.length; i++) {
            wrong += vote(i, votes) == labels[i] ? 0 : 1;
        }
        return (double) wrong / labels.length;
    }

    /// How many digits are misread by none, by one, … by all.
    public int[] misreadBy() {
        int[] counts = new int[answers.length + 1];
        for (int i = 0; i < labels.length; i++) {
            counts[wrongReaders(i)]++;
        }
        return counts;
    }

    /// Digits that all readers take for the same wrong thing.
    public int[] alikeMisread() {
        return IntStream.range(0, labels.length).filter(this::isMisreadAlike).toArray();
    }

    private boolean isMisreadAlike(int digit) {
        for (int[] reader : answers) {
            if (reader[digit] == labels[digit] || reader[digit] != answers[0][digit]) {
                return false;
            }
        }
        return true;
    }

    private int wrongReaders(int digit) {
        int wrong = 0;
        for (int reader = 0; reader < answers.length; reader++) {
            wrong += isWrong(reader, digit) ? 1 : 0;
        }
        return wrong;
    }

    private boolean isWrong(int reader, int digit) {
        return answers[reader][digit] != labels[digit];
    }
}
