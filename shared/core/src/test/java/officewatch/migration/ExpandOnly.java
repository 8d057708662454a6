package officewatch.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds statements of a migration that code written for the schema before it could not bear. */
final class ExpandOnly {
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern BODY = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
  private static final Pattern NEW_TABLE =
      Pattern.compile("^create table (?:if not exists )?(?:officewatch\\.)?(\\w+)");
  private static final Pattern ALTERED =
      Pattern.compile("^alter table (?:if exists )?(?:only )?(?:officewatch\\.)?(\\w+) (.*)$");
  private static final Pattern UNIQUE_INDEX =
      Pattern.compile("^create unique index .* on (?:only )?(?:officewatch\\.)?(\\w+)");
  private static final Pattern NEW_ROUTINE = Pattern.compile("^create (function|procedure) (\\w+)");
  private static final Pattern TAKES_AWAY =
      Pattern.compile("^(drop|truncate|delete|revoke|alter type|alter domain)\\b");
  private static final Pattern TAKES_AWAY_INSIDE =
      Pattern.compile(
          "\\b(drop (table|column|view|type|function|schema|index)|rename|truncate|delete from"
              + "|revoke|set not null)\\b");
  private static final Pattern NEW_EMPTY_COLUMN = Pattern.compile("^add (?:column )?(\\w+) (.*)$");
  private static final Pattern KEY =
      Pattern.compile(
          "^(?:create unique index .* on \\S+|add constraint \\w+ foreign key) ?\\(([^)]*)\\)");
  private static final Pattern COLUMN_WITHOUT_VALUE =
      Pattern.compile("^add (?:column )?.*\\bnot null\\b");

  private final Set<String> before = new HashSet<>();

  /** Columns the migration adds: code before leaves them empty, and no key holds an empty value. */
  private final Set<String> empty = new HashSet<>();

  /** Revocations from functions the migration adds, which nobody calls yet. */
  private final Set<String> harmless = new HashSet<>();

  ExpandOnly(String firstMigration) {
    remember(firstMigration);
  }

  /** The statements that take away or tighten; what the migration makes itself it may shape. */
  List<String> violations(String migration) {
    List<String> found = new ArrayList<>();
    Matcher body = BODY.matcher(withoutComments(migration));
    while (body.find()) {
      if (TAKES_AWAY_INSIDE.matcher(plain(body.group())).find()) {
        found.add(plain(body.group()));
      }
    }
    empty.clear();
    for (String statement : statements(migration)) {
      if (breaks(statement)) {
        found.add(statement);
      }
    }
    remember(migration);
    return found;
  }

  private boolean breaks(String statement) {
    Matcher routine = NEW_ROUTINE.matcher(statement);
    if (routine.find()) {
      harmless.add("revoke all on " + routine.group(1) + " " + routine.group(2) + " from public");
    }
    if (harmless.contains(statement)) {
      return false;
    }
    if (TAKES_AWAY.matcher(statement).find()) {
      return true;
    }
    Matcher index = UNIQUE_INDEX.matcher(statement);
    if (index.find()) {
      return before.contains(index.group(1)) && !isOverEmpty(statement);
    }
    Matcher altered = ALTERED.matcher(statement);
    return altered.find()
        && before.contains(altered.group(1))
        && actions(altered.group(2)).stream().anyMatch(this::tightens);
  }

  private boolean isOverEmpty(String statement) {
    Matcher key = KEY.matcher(statement);
    return key.find()
        && Arrays.stream(key.group(1).split(",")).map(String::strip).anyMatch(empty::contains);
  }

  private boolean tightens(String action) {
    // A check that goes leaves more values allowed; PostgreSQL names a column's check so.
    if (action.matches("drop constraint \\w+_check") || isOverEmpty(action)) {
      return false;
    }
    Matcher added = NEW_EMPTY_COLUMN.matcher(action);
    if (added.matches() && !added.group(2).matches(".*\\b(default|not null)\\b.*")) {
      empty.add(added.group(1));
    }
    if (action.matches("alter (column )?\\w+ drop not null")) {
      return false;
    }
    if (action.startsWith("add constraint")
        || action.matches("^add (unique|primary key|foreign key|check|exclude)\\b.*")) {
      return true;
    }
    if (action.startsWith("add")) {
      return COLUMN_WITHOUT_VALUE.matcher(action).find() && !action.contains(" default ");
    }
    return action.matches("^(drop|rename|alter|set schema|disable|no force)\\b.*")
        && !action.matches("^alter (column )?\\w+ (set default|set statistics)\\b.*");
  }

  /** The actions of one ALTER TABLE, which commas outside brackets part. */
  private static List<String> actions(String text) {
    List<String> actions = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        actions.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    actions.add(text.substring(from).strip());
    return actions;
  }

  private void remember(String migration) {
    for (String statement : statements(migration)) {
      Matcher table = NEW_TABLE.matcher(statement);
      if (table.find()) {
        before.add(table.group(1));
      }
    }
  }

  private static List<String> statements(String migration) {
    String text = BODY.matcher(withoutComments(migration)).replaceAll("body");
    List<String> statements = new ArrayList<>();
    for (String statement : TEXT.matcher(text).replaceAll("''").split(";", -1)) {
      if (!statement.isBlank()) {
        statements.add(plain(statement));
      }
    }
    return statements;
  }

  private static String withoutComments(String migration) {
    return COMMENT.matcher(migration).replaceAll(" ");
  }

  private static String plain(String statement) {
    return statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
