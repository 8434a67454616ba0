import HTTPMessage
import Kira

/// The files that answer an item of a request for information.
enum RequestFiles {
  private static let mostFiles = 20
  private static let mostBytes = 30 << 20

  static func add(_ call: inout Call) throws(Answer) -> Answer {
    let item = try RequestAnswers.findItem(call, in: RequestAnswers.findOpen(call))
    guard let parts = Multipart(call.request)?.parts.filter({ $0.name == "files" }),
      !parts.isEmpty
    else { throw .invalid("files", "Required", code: "invalid_type") }
    guard item.files.count + parts.count <= mostFiles else {
      throw .invalid("files", "At most 20 files", code: "too_big")
    }
    guard parts.allSatisfy({ $0.body.count <= mostBytes }) else {
      throw .invalid("files", "File is larger than 30 MB", code: "too_big")
    }
    let files = parts.map { call.keep($0, for: item.key) }
    return Answer(status: 201) { json in
      json.array("documents", files) { json, file in json.object { write(file, call, to: &$0) } }
    }
  }

  static func one(_ call: Call) throws(Answer) -> Answer {
    let file = try find(call, among: RequestAnswers.findItem(call, in: RequestAnswers.find(call)))
    return .done { write(file, call, to: &$0) }
  }

  /// An answered item keeps its last file.
  static func remove(_ call: inout Call) throws(Answer) -> Answer {
    let item = try RequestAnswers.findItem(call, in: RequestAnswers.findOpen(call))
    let file = try find(call, among: item)
    guard item.files.count > 1 else {
      throw .coded(409, "last_document", "The last document of an answered item cannot be deleted")
    }
    call.tenant.ledger.answers.files.removeAll { $0.key == file.key }
    call.commit(file.key)
    return Answer(status: 204, body: [])
  }

  private static func find(
    _ call: Call,
    among item: RequestForInformation.Item
  ) throws(Answer) -> RequestedAnswers.File {
    let id = call.parameters[2]
    guard let file = item.files.first(where: { call.tenant.id($0.key) == id }) else {
      throw .coded(404, "not_found", "Document with ID \(id) not found")
    }
    return file
  }

  static func write(_ file: RequestedAnswers.File, _ call: Call, to json: inout JSONWriter) {
    json.field("document_id", call.tenant.id(file.key))
    json.field("file_name", file.name)
    json.field("content_type", file.kind)
    json.field("size", file.size)
    json.field("uploaded_at", file.sent)
  }
}

extension Call {
  fileprivate mutating func keep(
    _ part: Multipart.Part,
    for item: RecordKey
  ) -> RequestedAnswers.File {
    let key = RecordKey(.request, .made, tenant.ledger.answers.filesEver)
    let file = RequestedAnswers.File(
      key: key,
      item: item,
      name: part.fileName,
      kind: part.kind,
      size: part.body.count,
      sent: now
    )
    tenant.ledger.answers.filesEver += 1
    tenant.ledger.answers.files.append(file)
    commit(key)
    return file
  }
}
