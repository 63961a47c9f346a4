package dev.backlight.data.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Short reviews from a grammar in which order matters: negation, "never", "nothing", and contrasts of which the
/// second half decides. The verdict follows from the rule that made the sentence, never from a list of words, and
/// every word stands in good and in bad reviews. English and Chinese say the same things.
final class SentimentGrammar {
    private record Words(
            List<String> good,
            List<String> bad,
            List<String> things,
            List<String> degrees,
            List<String> contrasts,
            List<String> concessions,
            String comma,
            String and) {}

    private static final Words ENGLISH = new Words(
            split("wonderful great lovely superb charming brilliant delightful excellent warm funny"),
            split("awful boring terrible dull dreadful weak tedious horrible cold silly"),
            split("film story music acting ending book meal service hotel song plot cast"),
            split("very really quite so truly"),
            split("but yet however"),
            split("although though while"),
            ",",
            "and");

    private static final Words CHINESE = new Words(
            split("精彩 出色 可爱 优秀 迷人 动人 愉快 绝妙 温暖 有趣"),
            split("糟糕 无聊 可怕 乏味 沉闷 薄弱 冗长 难看 冷淡 愚蠢"),
            split("电影 故事 音乐 表演 结局 书 饭菜 服务 酒店 歌曲 情节 演员"),
            split("非常 真 十分 特别 实在"),
            split("但是 可是 不过"),
            split("虽然 尽管 固然"),
            "，",
            "而且");

    /// A sentence and its verdict.
    ///
    /// @param good whether it praises
    record Review(List<String> words, boolean good) {}

    private final boolean chinese;
    private final Words words;
    private final RandomGenerator random;

    SentimentGrammar(boolean chinese, RandomGenerator random) {
        this.chinese = chinese;
        this.random = random;
        words = chinese ? CHINESE : ENGLISH;
    }

    private static List<String> split(String text) {
        return List.of(text.split(" "));
    }

    /// What is spoken about: neutral, so that any of it may be an unknown word.
    static List<String> things(boolean chinese) {
        return (chinese ? CHINESE : ENGLISH).things;
    }

    /// Words that strengthen the quality behind them.
    static List<String> degrees(boolean chinese) {
        return (chinese ? CHINESE : ENGLISH).degrees;
    }

    Review review() {
        double kind = random.nextDouble();
        if (kind < 0.45) {
            return clause();
        }
        Review first = clause();
        boolean contrast = kind < 0.9;
        Review second = clause();
        while (contrast == (second.good == first.good)) {
            second = clause();
        }
        if (kind < 0.75) {
            return joined(List.of(), first, one(words.contrasts), second);
        }
        return contrast
                ? joined(List.of(one(words.concessions)), first, words.comma, second)
                : joined(List.of(), first, words.and, second);
    }

    private static Review joined(List<String> front, Review first, String between, Review second) {
        List<String> all = Stream.of(front, first.words, List.of(between), second.words)
                .flatMap(List::stream)
                .toList();
        return new Review(all, second.good);
    }

    private Review clause() {
        boolean praise = random.nextBoolean();
        String quality = one(praise ? words.good : words.bad);
        String thing = one(words.things);
        double kind = random.nextDouble();
        List<String> described = new ArrayList<>();
        if (random.nextDouble() < 0.35) {
            described.add(one(words.degrees));
        }
        described.add(quality);
        return kind < 0.4
                ? said(praise, chinese ? "这 " + thing : "the " + thing + " was", described)
                : kind < 0.6
                        ? said(!praise, chinese ? "这 " + thing + " 并不" : "the " + thing + " was not", described)
                        : other(kind, praise, thing, quality, described);
    }

    private Review other(double kind, boolean praise, String thing, String quality, List<String> described) {
        if (kind < 0.7) {
            String front = chinese ? "我 绝不会 说 这 " + thing : "i would never call the " + thing;
            return said(!praise, front, List.of(quality));
        }
        if (kind < 0.8) {
            return chinese
                    ? said(!praise, "这 " + thing + " 没有 一处", List.of(quality))
                    : said(!praise, "nothing about the " + thing + " was", List.of(quality));
        }
        if (kind < 0.9) {
            List<String> noun = new ArrayList<>(described);
            if (chinese) {
                noun.add("的");
            }
            noun.add(thing);
            return said(praise, chinese ? "真是" : "a", noun);
        }
        return said(praise, chinese ? "我 觉得 这 " + thing : "i found the " + thing, described);
    }

    private static Review said(boolean good, String front, List<String> rest) {
        List<String> all = new ArrayList<>(split(front));
        all.addAll(rest);
        return new Review(List.copyOf(all), good);
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
