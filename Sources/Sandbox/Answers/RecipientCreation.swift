import HTTPMessage
import Kira

/// `POST /v1/recipients`: nobody has to be verified, and nobody is looked for who is there already.
enum RecipientCreation {
  static func create(_ call: inout Call) throws(Answer) -> Answer {
    var reading = RecipientReading(try call.body())
    guard let (user, entry) = reading.read() else { throw .invalid(reading.complaints) }
    let owner = try RecipientAnswers.owner(user, call)
    try requireBank(of: entry)
    let key = RecordKey(.recipient, .made, call.tenant.ledger.recipients.count)
    call.tenant.ledger.recipients.append(
      MadeRecipient(created: call.now, place: 0, owner: owner, entry: entry)
    )
    call.commit(key)
    let writing = RecipientWriting(call.tenant.recipient(key), call.tenant, isNew: true)
    return Answer(status: 201) { writing.write(to: &$0) }.storedAsDocument
  }

  private static func requireBank(of entry: RecipientEntry) throws(Answer) {
    for field in entry.accountType.fields {
      guard case .bankCode(let known) = field.content, let code = entry.detail(field.name),
        !known.contains(code)
      else { continue }
      let words =
        "Invalid bank code '\(code)' - bank not found in system for country "
        + entry.accountType.country
      throw .nested(400, "INVALID_BANK_CODE", words)
    }
  }
}

extension Answer {
  /// Given again, its fields come in the order in which a database keeps them: by length, then by
  /// letter.
  var storedAsDocument: Answer {
    guard let tree = JSONTree(body) else { return self }
    var again = JSONWriter()
    tree.sorted.write(to: &again)
    var answer = self
    answer.repeatedBody = again.bytes
    return answer
  }
}

extension JSONTree {
  fileprivate var sorted: JSONTree {
    switch self {
    case .object(let members):
      .object(
        members.sorted { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }
          .map { Member(name: $0.name, value: $0.value.sorted) }
      )
    case .array(let elements): .array(elements.map(\.sorted))
    default: self
    }
  }
}
