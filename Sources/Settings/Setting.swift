/// One key of a table in a settings file: how it is read, and how the sample explains it.
struct Setting<Target>: Sendable {
  let key: String
  /// A value as it could stand in the file; `nil` for a key that is only known to be refused.
  let sample: String?
  /// One line for the sample.
  let meaning: String
  let read: @Sendable (TOMLValue, inout Target) throws(Misfit) -> Void

  init<Value>(
    _ key: String,
    _ path: any WritableKeyPath<Target, Value> & Sendable,
    _ reading: Reading<Value>,
    sample: String? = "",
    meaning: String = ""
  ) {
    self.key = key
    self.sample = sample
    self.meaning = meaning
    read = { value, target throws(Misfit) in target[keyPath: path] = try reading.read(value) }
  }

  /// A key that people may try, and that is refused with a reason.
  init(refusing key: String, words: String) {
    self.key = key
    sample = nil
    meaning = ""
    read = { _, _ throws(Misfit) in throw Misfit(words: words) }
  }
}

/// Why a value does not fit its key, as the end of a sentence that begins with the key.
struct Misfit: Error, Equatable {
  let words: String
}

/// Reads whole tables by a list of settings and gathers everything that is wrong with them.
struct SettingsReader {
  let file: String
  private(set) var problems: [SettingsProblem] = []

  init(file: String) { self.file = file }

  mutating func note(_ words: String, line: Int?) {
    problems.append(SettingsProblem(file: file, line: line, words: words))
  }

  /// Reads a table; `tables` are keys that the caller reads by itself.
  mutating func read<Target>(
    _ table: TOMLValue,
    into target: inout Target,
    by settings: [Setting<Target>],
    besides tables: [String] = []
  ) {
    let known = settings.filter { $0.sample != nil }.map(\.key) + tables
    for member in table.members where !tables.contains(member.key) {
      guard let setting = settings.first(where: { $0.key == member.key }) else {
        let question = Suggestion.question(for: member.key, among: known)
        note("\"\(member.key)\" is not known here\(question)", line: member.value.line)
        continue
      }
      do throws(Misfit) {
        try setting.read(member.value, &target)
      } catch {
        note("\(member.key) \(error.words)", line: member.value.line)
      }
    }
  }

  /// The members of a key that must be a table, if it is there.
  mutating func table(_ key: String, of value: TOMLValue) -> TOMLValue? {
    guard let table = value[key] else { return nil }
    if case .table = table.content { return table }
    note("\(key) must be a table, not \(table.kind)", line: table.line)
    return nil
  }

  func finish() throws(SettingsError) {
    if !problems.isEmpty { throw SettingsError(problems) }
  }
}
