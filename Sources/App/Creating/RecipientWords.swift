import Forms
import Glibc
import Kira
import KiraAPI

/// Answers to the fields of a new recipient, as a command line and a file of answers give them.
///
/// Arguments can be read by everybody on the machine, so that no number of an account or a
/// document is ever one.
struct RecipientWords {
  private(set) var answers = Answers()

  private static let fields = RecipientForm.everyField

  /// Of every field an option of its name; the sensitive ones only to say where they belong.
  static var options: [Option] {
    fields.map { field in
      Option(field.name.text, value: value(of: field), hint(of: field), isHidden: field.isSensitive)
    } + [
      Option(
        "answers",
        value: "FILE",
        "lines of name=value, '-' for standard input; there alone stand "
          + fields.filter(\.isSensitive).map(\.name.text).joined(separator: ", ")
      )
    ]
  }

  private static func value(of field: Field) -> String {
    switch field.kind {
    case .text: "TEXT"
    case .choice: "WORD"
    case .record: "ID"
    case .country: "MX"
    }
  }

  private static func hint(of field: Field) -> String {
    switch field.kind {
    case .choice(let choices): choices.map(\.word).joined(separator: ", ")
    case .text, .record, .country:
      [field.label.lowercased(), field.hint].filter { !$0.isEmpty }.joined(separator: ": ")
    }
  }

  init(_ invocation: Invocation) throws(Trouble) {
    for field in Self.fields {
      guard let text = invocation.value(of: field.name.text) else { continue }
      guard !field.isSensitive else {
        throw Trouble(
          .usage,
          "arguments can be read by everybody on this machine: give \(field.name.text) as a line "
            + "'\(field.name.text)=…' of --answers FILE, or of --answers - on standard input"
        )
      }
      answers[field.name] = text
    }
    if let path = invocation.value(of: "answers") { try take(try AnswerFile(path).text, path) }
    tidy()
    try checkAllAreAsked()
  }

  private mutating func take(_ text: String, _ path: String) throws(Trouble) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      // What stands there may be secret, and is not repeated.
      guard parts.count == 2, let field = Self.fields.first(where: { $0.name.text == name }) else {
        throw Trouble(.usage, "\(SafeText(path)): line \(index + 1) is no name=value of a field")
      }
      answers[field.name] = String(parts[1])
    }
  }

  /// What only one thing can be meant by: the kind that a name tells, a country by its other code.
  private mutating func tidy() {
    if answers[RecipientForm.kind].isEmpty {
      let isBusiness = !answers["company-name"].isEmpty
      answers[RecipientForm.kind] = (isBusiness ? User.Kind.business : .individual).rawValue
    }
    answers[RecipientForm.rail] = answers[RecipientForm.rail].uppercased()
      .replacing("-", with: "_")
    for field in Self.fields {
      guard case .country = field.kind, !answers[field.name].isEmpty else { continue }
      let typed = answers[field.name]
      let named = CountryNames.all.first { $0.name.lowercased() == typed.lowercased() }
      answers[field.name] = (CountryNames.country(typed) ?? named)?.alpha2 ?? typed
    }
  }

  /// Nothing that was given is dropped without a word.
  private func checkAllAreAsked() throws(Trouble) {
    let asked = Set(RecipientForm.plan.fields(for: answers).map(\.name))
    guard asked.contains("email") else { return }
    let stray = Self.fields.first { !answers[$0.name].isEmpty && !asked.contains($0.name) }
    if let stray {
      let rail = answers[RecipientForm.rail]
      throw Trouble(.usage, "\(SafeText(rail)) does not ask for \(stray.name.text) here")
    }
  }

  /// Who is meant, or why nobody can be.
  func recipient() throws(Trouble) -> NewRecipient {
    if let (field, verdict) = RecipientForm.plan.obstacle(in: answers) {
      throw Trouble(.usage, Self.words(of: verdict, on: field))
    }
    do throws(RequestFault) {
      if let recipient = try RecipientForm.recipient(answers) { return recipient }
    } catch {
      let name = RecipientForm.field(of: error)?.text ?? error.field
      throw Trouble(.usage, "\(name): \(error.reason)")
    }
    throw Trouble(.usage, "something is missing")
  }

  private static func words(of verdict: FieldVerdict, on field: Field) -> String {
    let name =
      field.isSensitive ? "\(field.name.text), a line of --answers" : "--\(field.name.text)"
    guard case .misfit(let reason) = verdict else {
      return "it needs \(name): \(hint(of: field))"
    }
    return "\(name): \(reason)"
  }
}

/// A file of answers that nobody else can read, or standard input.
private struct AnswerFile {
  let text: String

  private static let most = 1 << 16

  init(_ path: String) throws(Trouble) {
    guard path != "-" else {
      text = try Self.read(STDIN_FILENO, "standard input")
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Trouble(.usage, "\(SafeText(path)): \(systemWords(errno))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Trouble(.usage, "\(SafeText(path)): others can read it; chmod 600 mends that")
    }
    text = try Self.read(descriptor, path)
  }

  private static func read(_ descriptor: Int32, _ name: String) throws(Trouble) -> String {
    var (text, bytes): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 4_096))
    while text.count <= most {
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      guard count > 0 else { break }
      text += bytes.prefix(count)
    }
    guard text.count <= most, let read = String(validating: text, as: UTF8.self) else {
      throw Trouble(.usage, "\(SafeText(name)): these are no answers")
    }
    return read
  }
}
