import type { API, ChannelName, Failure, Request, Response } from '../../shared/contract/api.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Visit } from './office.ts';

type Reply<C extends ChannelName> = Result<Response<C>, Failure>;

/** Channels that answer before anyone has signed in. */
export type OpenChannel = {
  [C in ChannelName]: (typeof API)[C]['access'] extends 'anyone' ? C : never;
}[ChannelName];
export type StaffChannel = Exclude<ChannelName, OpenChannel>;

/** Handlers of one area: a missing or extra channel does not compile where the areas are joined. */
export type StaffHandlers<C extends StaffChannel> = {
  readonly [N in C]: (request: Request<N>, visit: Visit) => Reply<N> | Promise<Reply<N>>;
};
export type OpenHandlers = {
  readonly [N in OpenChannel]: (request: Request<N>) => Reply<N> | Promise<Reply<N>>;
};
