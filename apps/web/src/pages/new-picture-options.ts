import type { ActorView, AreaView } from '@lagesbild/http-api';
import { refuseKindsAt } from '@lagesbild/http-api';
import { actorTypes, areaLevelAllowed, areaLevels, pictureKinds } from '@lagesbild/picture';
import { codeOptions } from '../code-options.ts';
import { ruleTexts } from '../messages/errors.ts';
import { codeLabel, formatNumber, t } from '../messages.ts';
import type { Option } from '../ui/option-list.tsx';

/** The municipality's areas from above and down. An area with too few residents to be described cannot be chosen. */
export function areaOptions(areas: readonly AreaView[]): Option[] {
  return areas.map((area) => {
    const isAllowed = areaLevelAllowed(area.level, area.population);
    const size = t('newPicture.area.option', {
      level: codeLabel(areaLevels, area.level),
      population: formatNumber(area.population),
    });
    return {
      id: area.id,
      label: area.name,
      help: isAllowed ? size : `${size}. ${ruleTexts.areaTooSmall}`,
      isDisabled: !isAllowed,
    };
  });
}

/** Kinds of picture; those that do not go with the chosen area say why instead of being offered. */
export function kindOptions(area: AreaView | null): Option[] {
  return codeOptions(pictureKinds).map((option) => {
    const refused = area !== null && refuseKindsAt(area.level, [option.id]).length > 0;
    if (!refused) return option;
    const reason = area.level === 'municipality' ? 'newPicture.kinds.onlyPart' : 'newPicture.kinds.onlyWhole';
    return { ...option, help: t(reason), isDisabled: true };
  });
}

/** Actors by name under the kind of organisation they are. */
export function actorOptions(actors: readonly ActorView[]): Option[] {
  return sortedActors(actors).map((actor) => ({
    id: actor.id,
    label: actor.name,
    help: codeLabel(actorTypes, actor.type),
  }));
}

/** Actors in the order of the list of actor types, by name within a type. */
export function sortedActors(actors: readonly ActorView[]): ActorView[] {
  const rank = new Map(Object.keys(actorTypes.codes).map((type, index) => [type, index]));
  return [...actors].sort(
    (a, b) => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) || a.name.localeCompare(b.name, 'sv'),
  );
}
