package dev.backlight.lesson.words;

import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.words.Rich.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// The pieces of a Markdown paragraph: strong is a key word, code is a formula, `{loss:4}` is a number.
final class Inlines extends AbstractVisitor {
    private static final Pattern VALUE = Pattern.compile("\\{([^{}:]+)(?::([^{}]+))?}");

    private final List<Span> spans = new ArrayList<>();
    private boolean strong;

    static List<Span> of(Node paragraph) {
        Inlines inlines = new Inlines();
        inlines.visitChildren(paragraph);
        return inlines.spans;
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        Matcher value = VALUE.matcher(literal);
        int from = 0;
        while (value.find()) {
            plain(literal.substring(from, value.start()));
            spans.add(new Span.Value(Quantity.parse(value.group(1)), value.group(2) == null ? "4" : value.group(2)));
            from = value.end();
        }
        plain(literal.substring(from));
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            spans.add(strong ? new Span.Key(text) : new Span.Plain(text));
        }
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        strong = true;
        visitChildren(emphasis);
        strong = false;
    }

    @Override
    public void visit(Code code) {
        spans.add(new Span.Code(code.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        boolean chinese = !spans.isEmpty()
                && spans.getLast() instanceof Span.Plain(String text)
                && text.codePointBefore(text.length()) > 0x2E80;
        if (!chinese) {
            plain(" ");
        }
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        plain("\n");
    }
}
