import HTTPMessage
import JSONText
package import Kira

/// The files with which questions are answered.
package enum InformationDocuments {
  package static func add(
    _ files: MultipartFiles,
    to place: InformationPlace
  ) -> Question<[InformationRequest.Document]> {
    var request = HTTPRequest.kira(.addRequestDocument, place.request.text, place.item.text)
    request.headers.append(Field("Content-Type", files.contentType))
    request.body = files.body
    // That they were taken is certain; what is said about them is not documented.
    return Question(request, rewording: { $0.onInformationRequest }) { documents($0) ?? [] }
  }

  package static func get(
    _ document: Identifier<InformationRequest.Document>,
    in place: InformationPlace
  ) -> Question<InformationRequest.Document> {
    let request = HTTPRequest.kira(
      .getRequestDocument,
      place.request.text,
      place.item.text,
      document.text
    )
    return Question(request, rewording: { $0.onInformationRequest }) { documents($0)?.first }
  }

  /// The last file of a question that is answered stays: it can be replaced, by adding first.
  package static func remove(
    _ document: Identifier<InformationRequest.Document>,
    in place: InformationPlace
  ) -> Question<Bool> {
    let request = HTTPRequest.kira(
      .removeRequestDocument,
      place.request.text,
      place.item.text,
      document.text
    )
    return Question(request, rewording: { $0.onRemovingDocument }) { _ in true }
  }

  /// One document, a list of them, or the question they belong to; in an envelope or bare.
  private static func documents(_ json: JSON) -> [InformationRequest.Document]? {
    let inner = json["data"] ?? json
    let rows = inner.items ?? inner["documents"]?.items ?? inner["files"]?.items ?? [inner]
    let documents = rows.compactMap(WireObject.init).compactMap(InformationRequest.Document.init)
    return documents.isEmpty ? nil : documents
  }
}

extension KiraProblem {
  /// One status for two reasons, whose wording nobody has printed.
  fileprivate var onRemovingDocument: KiraProblem {
    var problem = onInformationRequest
    if kind == .conflict {
      problem.meaning = "The request is closed, or this is the last file of an answered question."
      problem.advice = "While it is open, add another file first; then this one can be removed."
    }
    return problem
  }
}
