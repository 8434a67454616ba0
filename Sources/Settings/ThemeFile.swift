package import Canvas

/// A theme as it stands in a file, with the background it was made for.
package struct ThemeFile: Equatable, Sendable {
  package let theme: Theme
  /// What its text is read on, painted or only assumed; `nil` when it goes with any background.
  package let ground: Color?

  package init(parsing text: String, file: String) throws(SettingsError) {
    try self.init(TOMLDocument(parsing: text, file: file))
  }

  package init(_ document: TOMLDocument) throws(SettingsError) {
    var reader = ThemeReader(file: document.file)
    (theme, ground) = try reader.read(document.root)
  }
}

/// Reads a theme layer by layer: the ground, the role, the bar of the selection, the role on it.
private struct ThemeReader {
  private var reader: SettingsReader

  init(file: String) { reader = SettingsReader(file: file) }

  mutating func read(_ root: TOMLValue) throws(SettingsError) -> (theme: Theme, ground: Color?) {
    var heading = Heading()
    reader.read(root, into: &heading, by: Heading.settings, besides: ["roles", "selected"])
    let selected = reader.table("selected", of: root)
    let roles = entries(reader.table("roles", of: root))
    let overrides = entries(selected.flatMap { reader.table("roles", of: $0) })
    let bar = entry(selected, besides: ["roles"])
    checkComplete(heading, roles)

    let ground = StyleEntry(background: heading.background, ansiBackground: heading.ansiBackground)
    var theme = Theme(name: heading.name ?? "", styles: [:], selectedStyles: [:])
    for role in Role.allCases {
      guard let own = roles[role] else { continue }
      let plain = ground.overlaid(by: own.entry)
      let override = overrides[role]
      let onBar = plain.overlaid(by: bar).overlaid(by: override?.entry ?? StyleEntry())
      theme.styles[role] = style(plain, role, line: own.line)
      theme.selectedStyles[role] = style(onBar, role, line: override?.line ?? own.line)
    }
    try reader.finish()
    return (theme, heading.ground)
  }

  private mutating func checkComplete(_ heading: Heading, _ roles: [Role: Placed]) {
    if heading.name == nil { reader.note("name is missing", line: nil) }
    if heading.background != nil && heading.assumes != nil {
      reader.note("background paints what assumes only supposes: keep one of them", line: nil)
    }
    let missing = Role.allCases.filter { roles[$0] == nil }.map(\.rawValue)
    if !missing.isEmpty {
      reader.note("[roles] lacks \(missing.joined(separator: ", "))", line: nil)
    }
  }

  private mutating func entries(_ table: TOMLValue?) -> [Role: Placed] {
    var entries: [Role: Placed] = [:]
    for member in table?.members ?? [] {
      guard let role = Role(rawValue: member.key) else {
        let question = Suggestion.question(for: member.key, among: Role.allCases.map(\.rawValue))
        reader.note("\"\(member.key)\" is not a role\(question)", line: member.value.line)
        continue
      }
      entries[role] = Placed(entry: entry(member.value), line: member.value.line)
    }
    return entries
  }

  private mutating func entry(_ table: TOMLValue?, besides tables: [String] = []) -> StyleEntry {
    var entry = StyleEntry()
    guard let table else { return entry }
    if case .table = table.content {
      reader.read(table, into: &entry, by: StyleEntry.settings, besides: tables)
    } else {
      reader.note("a look must be a table, not \(table.kind)", line: table.line)
    }
    return entry
  }

  private mutating func style(_ entry: StyleEntry, _ role: Role, line: Int) -> Style {
    do throws(Misfit) {
      return try entry.style()
    } catch {
      let words = "\(role.rawValue): \(error.words)"
      // On the bar, or after a slip in the same line, it fails for a reason that was told already.
      let isTold = reader.problems.contains { $0.words == words || $0.line == line }
      if !isTold { reader.note(words, line: line) }
      return Style()
    }
  }
}

/// A look, and the line it was written on.
private struct Placed {
  let entry: StyleEntry
  let line: Int
}

/// What a theme says about itself before its roles.
private struct Heading {
  var name: String?
  var background: Paint?
  var ansiBackground: UInt8?
  var assumes: Paint?

  static let settings: [Setting<Heading>] = [
    Setting("name", \.name, Reading.text.optional),
    Setting("background", \.background, Reading.paint.optional),
    Setting("ansi_background", \.ansiBackground, Reading.ansi.optional),
    Setting("assumes", \.assumes, Reading.paint.optional),
  ]

  var ground: Color? {
    (background ?? assumes).map {
      Color(red: $0.red, green: $0.green, blue: $0.blue, ansi: ansiBackground ?? 0)
    }
  }
}
