import HTTPMessage
import Kira

/// `/v1/rfis`: what Kira wants to know, and what it is told.
enum RequestAnswers {
  static func list(_ call: Call) throws(Answer) -> Answer {
    let limit = try call.limit()
    let wanted = call.query("user_id")
    let requests = call.tenant.requestsForInformation
      .filter { wanted == nil || call.tenant.id($0.owner) == wanted }
      .dropFirst(call.offset).prefix(limit)
    return .done { json in
      json.array("data", requests) { json, request in
        json.object { write(request, call, to: &$0) }
      }
    }
  }

  static func one(_ call: Call) throws(Answer) -> Answer {
    let request = try find(call)
    return .done { write(request, call, to: &$0) }
  }

  /// All answers are taken, or none.
  static func answer(_ call: inout Call) throws(Answer) -> Answer {
    let request = try findOpen(call)
    let sent = try call.body()["items"]?.elements ?? []
    guard !sent.isEmpty else { throw .invalid("items", "Required", code: "invalid_type") }
    var values: [RecordKey: JSONTree] = [:]
    var faults: [(item: String, words: String)] = []
    for answer in sent {
      let id = answer["item_id"]?.text ?? ""
      let item = request.items.first { call.tenant.id($0.key) == id }
      let value = answer["answer_value"] ?? .null
      if let fault = item?.staged.fault(in: value) ?? (item == nil ? "Unknown item" : nil) {
        faults.append((id, fault))
      } else if let item {
        values[item.key] = value
      }
    }
    guard faults.isEmpty else { throw refusal(faults) }
    for (key, value) in values {
      call.tenant.ledger.answers.values[key] = value
      call.commit(key)
    }
    return try one(call)
  }

  private static func refusal(_ faults: [(item: String, words: String)]) -> Answer {
    Answer(status: 422) { json in
      json.array("errors", faults) { json, fault in
        json.object { json in
          json.field("item_id", fault.item)
          json.field("message", fault.words)
        }
      }
    }
  }

  /// A page of somebody else's, where owners name themselves.
  static func ownerLink(_ call: inout Call) throws(Answer) -> Answer {
    let item = try findItem(call, in: findOpen(call))
    guard item.staged.kind == "ubo_link" else {
      throw refusal([(call.parameters[1], "Item does not take a link")])
    }
    return Answer(status: 201) { json in
      json.field("url", "https://verify.example/ubo/\(call.tenant.id(item.key))")
      json.field("expires_at", call.now.moved(by: Span.hour))
    }
  }

  static func find(_ call: Call) throws(Answer) -> RequestForInformation {
    let id = call.parameters[0]
    guard
      let request = call.tenant.requestsForInformation.first(where: {
        call.tenant.id($0.key) == id
      })
    else { throw .coded(404, "not_found", "RFI with ID \(id) not found") }
    return request
  }

  static func findOpen(_ call: Call) throws(Answer) -> RequestForInformation {
    let request = try find(call)
    guard request.isOpen(at: call.now) else {
      throw .coded(409, "rfi_closed", "RFI is closed")
    }
    return request
  }

  static func findItem(
    _ call: Call,
    in request: RequestForInformation
  ) throws(Answer) -> RequestForInformation.Item {
    let id = call.parameters[1]
    guard let item = request.items.first(where: { call.tenant.id($0.key) == id }) else {
      throw .coded(404, "not_found", "RFI item with ID \(id) not found")
    }
    return item
  }

  private static func write(
    _ request: RequestForInformation,
    _ call: Call,
    to json: inout JSONWriter
  ) {
    let status = request.status(at: call.now)
    json.field("rfi_id", call.tenant.id(request.key))
    json.field("user_id", call.tenant.id(request.owner))
    json.field("status", status)
    json.field("due_at", request.due)
    let reason = request.end == .rejected ? "rejected" : "expired"
    json.field("resolution_reason", status == "not_resolved" ? reason : nil)
    write(request.blocking, call, to: &json)
    json.array("items", request.items.enumerated()) { json, row in
      json.object { write(row.element, ordinal: row.offset + 1, status, call, to: &$0) }
    }
  }

  private static func write(
    _ item: RequestForInformation.Item,
    ordinal: Int,
    _ status: String,
    _ call: Call,
    to json: inout JSONWriter
  ) {
    let isClosed = status == "resolved" || status == "not_resolved"
    json.field("item_id", call.tenant.id(item.key))
    json.field("ordinal", ordinal)
    json.field("prompt", item.staged.prompt)
    json.field("answer_type", item.staged.kind)
    json.object("answer_spec") { json in
      guard !item.staged.choices.isEmpty else { return }
      json.array("options", item.staged.choices) { json, choice in choice.write(to: &json) }
    }
    json.field("target_key", item.staged.target)
    json.field("subject", "user")
    json.field("status", isClosed ? status : item.isAnswered ? "answered" : "pending")
    json.field("answer_value", item.answer)
    json.array("documents", item.files) { json, file in
      json.object { RequestFiles.write(file, call, to: &$0) }
    }
    json.field("review_note", item.staged.note)
  }

  private static func write(
    _ blocking: StagedRequest.Blocking?,
    _ call: Call,
    to json: inout JSONWriter
  ) {
    guard let blocking else {
      json.null("blocking")
      return
    }
    json.object("blocking") { json in
      switch blocking {
      case .payout(let key):
        json.field("type", "transfer")
        json.field("transfer_uuid", call.tenant.id(key))
      case .deposit(let key):
        json.field("type", "virtual_account_deposit")
        json.field("virtual_account_deposit_uuid", call.tenant.id(key))
      }
    }
  }
}

extension StagedRequest.Item {
  /// Why a value is no answer; `nil` where it is one.
  fileprivate func fault(in value: JSONTree) -> String? {
    switch kind {
    case "document": return "Item is answered by uploading documents"
    case "ubo_link": return "Item is answered through its link"
    case "number":
      guard case .number = value else { return "Expected a number" }
      return nil
    case "boolean":
      guard case .truth = value else { return "Expected true or false" }
      return nil
    default: break
    }
    guard let text = value.text, !text.isEmpty else { return "Expected a text" }
    switch kind {
    case "identifier": return isTaxNumber(text) ? nil : "EIN format is invalid"
    case "date": return Moment(iso: text, endOfDay: false) == nil ? "Date is invalid" : nil
    case "choice": return choices.contains(text) ? nil : "Value is not one of the options"
    case "text_short": return text.count <= 255 ? nil : "Text is too long"
    default: return nil
    }
  }

  /// Two digits, perhaps a hyphen, seven digits.
  private func isTaxNumber(_ text: String) -> Bool {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    return digits.count == 9
      && (text == digits || text == "\(digits.prefix(2))-\(digits.suffix(7))")
  }
}
