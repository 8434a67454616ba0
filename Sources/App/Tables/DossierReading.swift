import Kira
import KiraAPI
import Store

extension Cache {
  /// All that is known of one resource, and the answer it came in.
  func dossier(
    _ kind: ResourceKind,
    id: String
  ) throws(StoreError) -> (dossier: Dossier, raw: Seen<[UInt8]>)? {
    guard let entry = try record(kind, id: id) else { return nil }
    let dossier = Dossier(
      seen: entry.seen,
      particulars: particulars(of: kind, raw: entry.raw.value),
      related: try related(to: entry.seen.value, limit: Dossier.mostRelated),
      changes: try changes(of: kind, id: id),
      attachments: try attachments(of: kind, id: id)
    )
    return (dossier, entry.raw)
  }
}
