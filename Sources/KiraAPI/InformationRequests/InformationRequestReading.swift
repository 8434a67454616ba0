import JSONText
import Kira

extension InformationRequest {
  init?(_ fields: WireObject) {
    let id: Identifier<InformationRequest>? = fields.identifier("rfi_id", "id")
    guard let id else { return nil }
    self.init(
      id: id,
      userID: fields.identifier("user_id"),
      status: Status(fields.text("status") ?? ""),
      dueAt: fields.moment("due_at"),
      resolutionReason: fields.safeText("resolution_reason"),
      blocking: fields.object("blocking").map(Blocking.init),
      items: fields.items("items").compactMap(WireObject.init).compactMap(Item.init)
    )
  }
}

extension InformationRequest.Blocking {
  init(_ fields: WireObject) {
    let transfer = fields.safeText("transfer_uuid", "transfer_id")
    let deposit: Identifier<Deposit>? = fields.identifier("virtual_account_deposit_uuid")
    if let deposit {
      self = .deposit(deposit)
    } else {
      self = transfer.isEmpty ? .other(fields.safeText("type")) : .transfer(transfer)
    }
  }
}

extension InformationRequest.Item {
  init?(_ fields: WireObject) {
    let id: Identifier<InformationRequest.Item>? = fields.identifier("item_id", "id")
    guard let id else { return nil }
    self.init(
      id: id,
      ordinal: fields.whole("ordinal"),
      prompt: fields.safeText("prompt"),
      answerKind: Status(fields.text("answer_type") ?? ""),
      choices: Self.choices(fields["answer_spec"]),
      subject: Self.subject(fields),
      status: Status(fields.text("status") ?? ""),
      answer: fields.text("answer_value").map { Sensitive($0) },
      documents: fields.items("documents").compactMap(WireObject.init)
        .compactMap(InformationRequest.Document.init),
      reviewNote: fields.safeText("review_note")
    )
  }

  /// The form is not documented: a list of texts, or of objects with a value, under one of a few
  /// names.
  private static func choices(_ specification: JSON?) -> [SafeText] {
    let list =
      specification?.items
      ?? WireObject(specification)?.items("choices", "options", "values", "enum") ?? []
    return list.compactMap { $0.scalarText ?? WireObject($0)?.text("value", "id", "label") }
      .map { SafeText($0) }
  }

  private static func subject(_ fields: WireObject) -> SafeText {
    SafeText(fields.text("subject") ?? fields.object("subject")?.text("name", "type") ?? "")
  }
}

extension InformationRequest.Document {
  init?(_ fields: WireObject) {
    let id: Identifier<InformationRequest.Document>? = fields.identifier("document_id", "id")
    guard let id else { return nil }
    self.init(
      id: id,
      name: fields.safeText("file_name", "name"),
      contentType: fields.safeText("content_type", "mime_type"),
      link: fields.text("url", "file").map { Sensitive($0) }
    )
  }
}
