package dev.backlight;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// Where messages begin in the sources, and which expression is handed to which parameter or assigned to which
/// variable.
final class SourceIndex {
    /// Exceptions whose messages are shown. Others tell of errors of the program, or say nothing (cancelled), or
    /// are the cause that such an exception is told for.
    private static final Set<String> SHOWN =
            Set.of("java.lang.IllegalArgumentException", "dev.backlight.data.DataException");

    private final Trees trees;
    private final Types types;
    private final List<TypeMirror> shown;

    /// What is handed to each method and constructor, by its element; what is assigned to each variable.
    private final Map<Element, List<List<TreePath>>> calls = new HashMap<>();

    private final Map<Element, List<TreePath>> assigned = new HashMap<>();
    private final List<TreePath> messages = new ArrayList<>();

    SourceIndex(JavacTask task) throws IOException {
        trees = Trees.instance(task);
        Iterable<? extends CompilationUnitTree> units = task.parse();
        task.analyze();
        types = task.getTypes();
        shown = SHOWN.stream()
                .map(name -> task.getElements().getTypeElement(name).asType())
                .toList();
        for (CompilationUnitTree unit : units) {
            new Finder().scan(unit, null);
        }
    }

    Trees trees() {
        return trees;
    }

    /// Where sentences begin.
    List<TreePath> messages() {
        return messages;
    }

    /// What a variable or parameter can hold.
    List<TreePath> given(Element variable) {
        List<TreePath> given = new ArrayList<>(assigned.getOrDefault(variable, List.of()));
        if (variable.getKind() == ElementKind.PARAMETER
                && variable.getEnclosingElement() instanceof ExecutableElement method) {
            int place = method.getParameters().indexOf(variable);
            for (List<TreePath> call : calls.getOrDefault(method, List.of())) {
                if (place < call.size()) {
                    given.add(call.get(place));
                }
            }
        }
        return given;
    }

    boolean isText(TreePath path) {
        TypeMirror type = trees.getTypeMirror(path);
        return type != null && type.toString().equals("java.lang.String");
    }

    private boolean isShown(TypeMirror type) {
        return type != null
                && !type.toString().equals("java.lang.NumberFormatException")
                && shown.stream().anyMatch(one -> types.isSubtype(types.erasure(type), one));
    }

    /// Notes all calls and assignments, and hands over where sentences begin.
    private final class Finder extends TreePathScanner<Void, Void> {
        @Override
        public Void visitNewClass(NewClassTree node, Void unused) {
            List<TreePath> arguments = arguments(node.getArguments());
            note(trees.getElement(getCurrentPath()), arguments);
            if (isShown(trees.getTypeMirror(getCurrentPath()))) {
                arguments.stream().filter(SourceIndex.this::isText).forEach(messages::add);
            }
            return super.visitNewClass(node, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
            List<TreePath> arguments = arguments(node.getArguments());
            Element method = trees.getElement(new TreePath(getCurrentPath(), node.getMethodSelect()));
            note(method, arguments);
            boolean message = method != null
                    && method.getKind() == ElementKind.CONSTRUCTOR
                    && isShown(method.getEnclosingElement().asType());
            if (message || tellsProblems() && node.getMethodSelect().toString().equals("problem.set")) {
                arguments.stream().filter(SourceIndex.this::isText).forEach(messages::add);
            }
            return super.visitMethodInvocation(node, null);
        }

        private void note(Element method, List<TreePath> arguments) {
            if (method instanceof ExecutableElement executable) {
                calls.computeIfAbsent(executable, _ -> new ArrayList<>()).add(arguments);
                for (int i = 0;
                        i
                                < Math.min(
                                        arguments.size(),
                                        executable.getParameters().size());
                        i++) {
                    if (executable.getParameters().get(i).getSimpleName().contentEquals("problem")
                            && tellsProblems()
                            && isText(arguments.get(i))) {
                        messages.add(arguments.get(i));
                    }
                }
            }
        }

        @Override
        public Void visitAssignment(AssignmentTree node, Void unused) {
            Element variable = trees.getElement(new TreePath(getCurrentPath(), node.getVariable()));
            assign(variable, new TreePath(getCurrentPath(), node.getExpression()));
            return super.visitAssignment(node, null);
        }

        @Override
        public Void visitVariable(VariableTree node, Void unused) {
            if (node.getInitializer() != null) {
                assign(trees.getElement(getCurrentPath()), new TreePath(getCurrentPath(), node.getInitializer()));
            }
            return super.visitVariable(node, null);
        }

        private void assign(Element variable, TreePath value) {
            if (variable != null && isText(value)) {
                assigned.computeIfAbsent(variable, _ -> new ArrayList<>()).add(value);
                if (variable.getSimpleName().contentEquals("problem") && tellsProblems()) {
                    messages.add(value);
                }
            }
        }

        private boolean tellsProblems() {
            String room = getCurrentPath().getCompilationUnit().getPackageName().toString();
            return room.contains(".storage") || room.contains(".model");
        }

        private List<TreePath> arguments(List<? extends ExpressionTree> arguments) {
            List<TreePath> paths = new ArrayList<>();
            arguments.forEach(argument -> paths.add(new TreePath(getCurrentPath(), argument)));
            return paths;
        }
    }
}
