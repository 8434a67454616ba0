package import Kira

/// The filters that the dashboard saves by itself, in a file of the same form as the configuration.
package enum SavedFilters {
  /// Reads the file; one that does not exist has none.
  package static func load(from path: String) throws(SettingsError) -> [SavedFilter] {
    guard let bytes = try TextFile.read(path) else { return [] }
    let document = try TOMLDocument(bytes: bytes, file: path)
    var reader = SettingsReader(file: path)
    let filters = reader.filters(of: document.root, areConfigured: false)
    try reader.finish()
    return filters
  }

  /// What to write, so that it can be carried over to a configuration as it stands.
  package static func text(of filters: [SavedFilter]) -> String {
    let head = """
      # Filters saved with s in the dashboard, which writes this file anew.
      # In config.toml, the same lines hold for every profile.

      """
    return head
      + filters.map { filter in
        """

        [[filters]]
        list = \(quoted(filter.kind.plural))
        name = \(quoted(filter.name.text))
        filter = \(quoted(filter.text.text))

        """
      }.joined()
  }

  /// Safe text holds no control characters, so that these two are all there is to escape.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// One table of filters while it is being read.
struct FilterDraft: Equatable {
  var kind: ResourceKind?
  var name: String?
  var text: String?

  static let settings: [Setting<FilterDraft>] = [
    Setting(
      "list",
      \.kind,
      Reading.oneOf(ResourceKind.allCases.map { ($0.plural, $0) }).optional,
      sample: "\"payouts\"",
      meaning: "A filter of your own, as a tab above its list; such a table can stand here as"
        + " often as you like."
    ),
    Setting(
      "name",
      \.name,
      Reading.text.optional,
      sample: "\"stuck\"",
      meaning: "What its tab is called."
    ),
    Setting(
      "filter",
      \.text,
      Reading.text.optional,
      sample: "\"status:failed,in_review since:7d\"",
      meaning: "What would be typed after /."
    ),
  ]
}

extension SettingsReader {
  /// All `[[filters]]` of a document, each of them whole.
  mutating func filters(of root: TOMLValue, areConfigured: Bool) -> [SavedFilter] {
    guard let value = root["filters"] else { return [] }
    guard case .array(let tables) = value.content else {
      note("filters must be tables: [[filters]]", line: value.line)
      return []
    }
    var filters: [SavedFilter] = []
    for table in tables {
      guard let filter = filter(table, isConfigured: areConfigured) else { continue }
      if filters.contains(where: { $0.kind == filter.kind && $0.name == filter.name }) {
        note(
          "there is another filter \"\(filter.name)\" of \(filter.kind.plural)",
          line: table.line
        )
      } else {
        filters.append(filter)
      }
    }
    return filters
  }

  private mutating func filter(_ table: TOMLValue, isConfigured: Bool) -> SavedFilter? {
    let known = problems.count
    var draft = FilterDraft()
    read(table, into: &draft, by: FilterDraft.settings)
    guard problems.count == known else { return nil }
    guard let kind = draft.kind, let name = draft.name, let text = draft.text else {
      note("a filter needs a list, a name and a filter", line: table.line)
      return nil
    }
    check(text, of: kind, line: table["filter"]?.line)
    return SavedFilter(
      of: kind,
      named: SafeText(name),
      SafeText(text),
      isConfigured: isConfigured
    )
  }

  /// Which statuses there are, only the cache knows.
  private mutating func check(_ text: String, of kind: ResourceKind, line: Int?) {
    var scope = FilterScope(at: Moment(milliseconds: 0), of: kind)
    scope.takesAnyStatus = true
    do throws(Filter.Problem) {
      _ = try Filter.parsing(text, in: scope)
    } catch {
      note("filter, column \(error.column): \(error.words)", line: line)
    }
  }
}
