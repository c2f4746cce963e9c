import type { de, Translation } from '../de/index.ts';
import { account } from './account.ts';
import { attachment } from './attachment.ts';
import { board } from './board.ts';
import { campaign } from './campaign.ts';
import { claim } from './claim.ts';
import { common } from './common.ts';
import { comparison } from './comparison.ts';
import { contact } from './contact.ts';
import { dataRequest } from './data-request.ts';
import { directory } from './directory.ts';
import { failure } from './failure.ts';
import { followUp } from './follow-up.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { insight } from './insight.ts';
import { introduction } from './introduction.ts';
import { invitation } from './invitation.ts';
import { list } from './list.ts';
import { listing } from './listing.ts';
import { meeting } from './meeting.ts';
import { network } from './network.ts';
import { organisation } from './organisation.ts';
import { ownField } from './own-field.ts';
import { ownFile } from './own-file.ts';
import { permission } from './permission.ts';
import { post } from './post.ts';
import { profile } from './profile.ts';
import { project } from './project.ts';
import { reach } from './reach.ts';
import { relationship } from './relationship.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { tag } from './tag.ts';
import { token } from './token.ts';
import { ui } from './ui.ts';
import { view } from './view.ts';

/** English, key by key as the German. */
export const en: Translation<typeof de> = {
  common,
  failure,
  account,
  invitation,
  post,
  attachment,
  network,
  insight,
  comparison,
  reach,
  organisation,
  contact,
  relationship,
  report,
  list,
  meeting,
  followUp,
  ownField,
  permission,
  profile,
  claim,
  campaign,
  directory,
  ownFile,
  dataRequest,
  project,
  listing,
  board,
  introduction,
  history,
  import: importing,
  search,
  start,
  tag,
  token,
  ui,
  view,
};
